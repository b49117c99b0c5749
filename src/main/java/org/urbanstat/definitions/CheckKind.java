package org.urbanstat.definitions;

import java.util.Locale;

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
    /** No key stands twice. */
    UNIQUE,
    /** Every unit (or village) of the register stands in the return. */
    EVERY_UNIT,
    /** Every village of the register stands in the return. */
    EVERY_VILLAGE,
    /** Not every row has 0 in the field; said once for the return. */
    NOT_ALL_ZERO,
    /** A 合计 row equals the sum of the rows (I11), for every number that it holds. */
    TOTALS_AGREE,
    /** Across returns: Σ field of the town ≤ Σ other of the other form, same town and period. */
    NOT_ABOVE_OTHER_FORM,
    /** Across periods: lower ≤ Σ field ÷ Σ field a year before ≤ upper, same town. */
    CHANGE_BETWEEN;

    /** The word used in form files and rule codes. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the check needs other returns and so runs in SQL, every night anew. */
    public boolean isAcrossReturns() {
        return this == NOT_ABOVE_OTHER_FORM || this == CHANGE_BETWEEN;
    }
}
