package org.urbanstat.definitions;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The named checks. Each is one small class in validation, or one SQL file where it spans returns. */
public enum CheckKind {
    /** field = Σ others; a return with a blank operand is not evaluated. */
    EQUALS_SUM_OF,
    /** field ≤ Σ others. */
    NOT_ABOVE,
    /** Σ others ≤ field. */
    NOT_BELOW_SUM_OF,
    /** Σ weight × other ≤ field; others are written weight*field. */
    NOT_BELOW_WEIGHTED_SUM_OF,
    /** field = first other − second + third + fourth, within a share (I4). */
    BALANCES,
    /** lower ≤ field ≤ upper. */
    BETWEEN,
    /** lower ≤ field ÷ other ≤ upper. */
    RATIO_BETWEEN,
    /** The code exists in the register on the day of the period. */
    CODE_KNOWN,
    /** The name is the code's name or an alias of it; field is the name, other the code. */
    NAME_AGREES,
    /** The class is the register's; field is the class, other the code. */
    CLASS_AGREES,
    /** Rural figures of an urban unit and urban figures of a rural one are zero (I3); others: urban, rural. */
    CLASS_TIES,
    /** No key stands twice; with others, none together with theirs. */
    UNIQUE,
    /** Every unit (or village) of the register stands in the return. */
    EVERY_UNIT,
    /** Every village of the register stands in the return. */
    EVERY_VILLAGE,
    /** Not every row has 0 in the field; said once for the return. */
    NOT_ALL_ZERO,
    /** A 合计 row equals the sum of the rows (I11), for every number that it holds. */
    TOTALS_AGREE,
    /** lower ≤ Σ field ÷ Σ other over the return ≤ upper. */
    RATIO_OF_SUMS,
    /** The figures do not balance as {@link #BALANCES} says, but would if field and first other changed places (I4). */
    NOT_SWAPPED,
    /** Across returns: Σ field of the town ≤ Σ other of the other form, same town and period. */
    NOT_ABOVE_OTHER_FORM,
    /** Across returns: lower ≤ Σ field of the town ÷ Σ other of the other form ≤ upper, same town and period. */
    RATIO_TO_OTHER_FORM,
    /** Across periods: lower ≤ Σ field ÷ Σ field a year before ≤ upper, same town, over the rows that both have. */
    CHANGE_BETWEEN,
    /** Across periods: the field of no row is about 10, 15, 666.67, 10³ or 10⁴ times (or a part of) what it was. */
    UNIT_SLIP,
    /** Across periods: the return does not repeat the figures of the year before; field is where the finding points. */
    COPY_OF_LAST_YEAR,
    /** Across periods: field and other do not fit each other's figures of the year before better than their own. */
    SWAPPED_COLUMNS,
    /** Across revisions: a return sent when the next one is awaited is of the period that it names. */
    STALE_TITLE,
    /** With the day of receipt: the return came no more than some days before the end of its period. */
    NOT_EARLY;

    /** The word used in form files and rule codes. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The check across returns of that word. */
    public static Optional<CheckKind> acrossReturns(String word) {
        return Stream.of(values())
                .filter(kind -> kind.isAcrossReturns() && kind.word().equals(word))
                .findFirst();
    }

    /** Whether the check needs other returns and so runs in SQL, every night anew. */
    public boolean isAcrossReturns() {
        return compareTo(NOT_ABOVE_OTHER_FORM) >= 0;
    }
}
