package org.urbanstat.cli;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BiFunction;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.TargetPolicy;
import org.urbanstat.vocabulary.Period;

/** What an indicator is to reach in a year, as the screen of figures says it; a dash where nothing is demanded. */
final class ShownTargets {
    private static final String NONE = "-";

    private final BiFunction<Period, String, Optional<String>> targets;

    private ShownTargets(BiFunction<Period, String, Optional<String>> targets) {
        this.targets = targets;
    }

    /** By the policy of today, with the year by which it is to be reached. */
    static ShownTargets of(Definitions definitions) {
        return new ShownTargets((period, indicator) -> definitions
                .policies()
                .targetsOn(period)
                .flatMap((TargetPolicy p) -> p.target(indicator))
                .map(t -> percent(t.comparison().sign(), t.value())
                        + t.by().map(b -> " (" + b + ")").orElse("")));
    }

    /** A target as the release has it. */
    record Published(String targetComparison, BigDecimal targetValue) {}

    /** By the policy that the release rests on. */
    static ShownTargets of(MartReader reader) {
        return new ShownTargets((period, indicator) -> reader.jdbc()
                .sql("select distinct target_comparison, target_value from mart.indicator_value"
                        + " where period = :period and indicator_code = :indicator and target_value is not null")
                .param("period", period.text())
                .param("indicator", indicator)
                .query(Published.class)
                .optional()
                .map(t -> percent(t.targetComparison(), t.targetValue())));
    }

    String of(Period period, String indicator) {
        return targets.apply(period, indicator).orElse(NONE);
    }

    private static String percent(String sign, BigDecimal value) {
        return sign + " " + value.toPlainString() + " %";
    }
}
