package org.urbanstat.validation;

import java.util.List;
import java.util.Optional;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.CheckRule;
import org.urbanstat.vocabulary.Severity;

/**
 * A check that needs another return beside its own. At night SQL finds the breaches, in all towns at once; where one file
 * holds both returns, {@link #breaches} does. A test holds the two against each other.
 */
interface AcrossCheck {
    CheckRule rule();

    /** Empty when it cannot be judged: a blank operand, nothing to compare with. */
    Optional<List<Breach>> breaches(ReturnOutcome own, ReturnOutcome other, List<String> key);

    /** The SQL that finds the breaches; {…} are names from the form file. */
    default String query() {
        return SqlFile.beside(AcrossCheck.class, rule().kind().word().replace('_', '-'))
                .text();
    }

    /** {@link #query} of a check that holds a sum of the town, w.total, against one of another form, o.total. */
    static String besideOtherForm(String broken) {
        return SqlFile.beside(AcrossCheck.class, "beside-other-form").text().replace("{broken}", broken);
    }

    default Severity severity(Breach breach) {
        return rule().severity();
    }

    /** Puts into words what is wrong. */
    void say(Breach breach, FindingDraft draft, FieldNames names);

    /** The key of its sentences. */
    default String sentence() {
        return rule().kind().word();
    }

    static AcrossCheck of(CheckRule rule) {
        return switch (rule.kind()) {
            case NOT_ABOVE_OTHER_FORM -> new NotAboveOtherForm(rule);
            case RATIO_TO_OTHER_FORM -> new RatioToOtherForm(rule);
            case CHANGE_BETWEEN -> new ChangeBetween(rule);
            case UNIT_SLIP -> new UnitSlip(rule);
            case COPY_OF_LAST_YEAR -> new CopyOfLastYear(rule);
            case SWAPPED_COLUMNS -> new SwappedColumns(rule);
            case STALE_TITLE -> new StaleTitle(rule);
            case NOT_EARLY -> new NotEarly(rule);
            case EQUALS_SUM_OF,
                    NOT_ABOVE,
                    NOT_BELOW_SUM_OF,
                    NOT_BELOW_WEIGHTED_SUM_OF,
                    BALANCES,
                    BETWEEN,
                    RATIO_BETWEEN,
                    CODE_KNOWN,
                    NAME_AGREES,
                    CLASS_AGREES,
                    CLASS_TIES,
                    UNIQUE,
                    EVERY_UNIT,
                    EVERY_VILLAGE,
                    NOT_ALL_ZERO,
                    TOTALS_AGREE,
                    RATIO_OF_SUMS,
                    NOT_SWAPPED -> throw new IllegalArgumentException(rule.ruleCode() + " is a check on one return");
        };
    }
}
