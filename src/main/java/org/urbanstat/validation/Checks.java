package org.urbanstat.validation;

import java.util.Optional;
import org.urbanstat.definitions.CheckRule;

/** The check that a rule of a form names. */
final class Checks {
    private Checks() {}

    /** Empty for a check that needs other returns; one check serves every return of the form. */
    static Optional<Check> of(CheckRule rule, FieldNumbers fields) {
        return switch (rule.kind()) {
            case EQUALS_SUM_OF -> Optional.of(new EqualsSumOf(rule, Counts.of(rule, fields)));
            case NOT_ABOVE -> Optional.of(new NotAbove(rule, Counts.of(rule, fields)));
            case NOT_BELOW_SUM_OF -> Optional.of(new NotBelowSumOf(rule, Counts.of(rule, fields)));
            case NOT_BELOW_WEIGHTED_SUM_OF -> Optional.of(NotBelowWeightedSumOf.of(rule));
            case BALANCES -> Optional.of(Balances.of(rule, fields));
            case BETWEEN -> Optional.of(Between.of(rule, fields));
            case RATIO_BETWEEN -> Optional.of(RatioBetween.of(rule, fields));
            case CODE_KNOWN -> Optional.of(new CodeKnown(rule));
            case NAME_AGREES -> Optional.of(new NameAgrees(rule));
            case CLASS_AGREES -> Optional.of(new ClassAgrees(rule));
            case CLASS_TIES -> Optional.of(new ClassTies(rule));
            case UNIQUE -> Optional.of(new Unique(rule));
            case EVERY_UNIT -> Optional.of(new EveryUnit(rule));
            case EVERY_VILLAGE -> Optional.of(new EveryVillage(rule));
            case NOT_ALL_ZERO -> Optional.of(new NotAllZero(rule));
            case TOTALS_AGREE -> Optional.of(new TotalsAgree(rule));
            case RATIO_OF_SUMS -> Optional.of(new RatioOfSums(rule));
            case NOT_SWAPPED -> Optional.of(NotSwapped.of(rule, fields));
            case NOT_ABOVE_OTHER_FORM,
                    RATIO_TO_OTHER_FORM,
                    CHANGE_BETWEEN,
                    UNIT_SLIP,
                    COPY_OF_LAST_YEAR,
                    SWAPPED_COLUMNS,
                    STALE_TITLE,
                    NOT_EARLY -> Optional.empty();
        };
    }
}
