package org.urbanstat.linkage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.urbanstat.linkage.TownMoneyInputs.RegisteredPopulation;
import org.urbanstat.vocabulary.Fraction;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/**
 * Effort: the rise of the unrounded registered urbanization rate over the year before.
 *
 * @param points percentage points, at least 0, exact
 * @param isProvisional whether a population return is missing that would change it
 * @param remark why it counts 0; absent when the rate rose or stayed
 */
record RegisteredRateRise(Fraction points, boolean isProvisional, Optional<Text> remark) {
    static RegisteredRateRise of(Period period, TownMoneyInputs town) {
        List<Period> missing = missing(period, town);
        if (!missing.isEmpty()) {
            return new RegisteredRateRise(Fraction.ZERO, true, Optional.of(Reason.effortLacksReturn(missing)));
        }
        Optional<Fraction> now = town.registered().value().flatMap(RegisteredRateRise::rate);
        Optional<Fraction> before = town.registeredBefore().value().flatMap(RegisteredRateRise::rate);
        if (now.isEmpty() || before.isEmpty()) {
            Period unknown = now.isEmpty() ? period : period.yearBefore();
            return zero(Reason.effortUnknown(unknown));
        }
        Fraction rise = now.get().minus(before.get()).times(100);
        return rise.signum() < 0
                ? zero(Reason.effortFell(period.yearBefore()))
                : new RegisteredRateRise(rise, false, Optional.empty());
    }

    private static List<Period> missing(Period period, TownMoneyInputs town) {
        if (town.registered().isMissing()) {
            return town.registeredBefore().isMissing() ? List.of(period.yearBefore(), period) : List.of(period);
        }
        return town.registeredBefore().isMissing() ? List.of(period.yearBefore()) : List.of();
    }

    private static RegisteredRateRise zero(Text remark) {
        return new RegisteredRateRise(Fraction.ZERO, false, Optional.of(remark));
    }

    /** Where nobody is registered there is no rate. */
    private static Optional<Fraction> rate(RegisteredPopulation population) {
        return population.total().compareTo(BigDecimal.ZERO) == 0
                ? Optional.empty()
                : Optional.of(Fraction.ratio(population.urban(), population.total()));
    }
}
