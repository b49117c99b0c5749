package org.urbanstat.linkage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.urbanstat.definitions.PersonMoneyPolicy;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/**
 * S = Σ_origin a · Σ_k d_k · settled(origin, t-k) of one town, exact.
 *
 * @param obstacles why S is not known; empty when it is
 * @param remarks which cohorts count 0 and why
 */
record SettlementPoints(BigDecimal points, List<Text> obstacles, List<Text> remarks) {
    private record Cohort(Period period, BigDecimal decay) {}

    static SettlementPoints of(PersonMoneyPolicy policy, Period period, TownMoneyInputs town) {
        List<Cohort> cohorts = cohorts(policy.decay(), period);
        List<Cohort> counted = cohorts.stream().filter(c -> !isEarly(c, policy)).toList();
        BigDecimal points = counted.stream()
                .map(c -> points(policy, town.settledIn(c.period()), c.decay()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Text> obstacles = counted.stream()
                .flatMap(c -> obstacles(policy, town.settledIn(c.period()), c.period()))
                .toList();
        return new SettlementPoints(plain(points), obstacles, remarks(policy, cohorts, counted, town));
    }

    private static List<Cohort> cohorts(List<BigDecimal> decay, Period period) {
        List<Cohort> cohorts = new ArrayList<>();
        Period cohort = period;
        for (BigDecimal weight : decay) {
            cohorts.add(new Cohort(cohort, weight));
            cohort = cohort.yearBefore();
        }
        return cohorts.stream().filter(c -> c.decay().signum() != 0).toList();
    }

    private static boolean isEarly(Cohort cohort, PersonMoneyPolicy policy) {
        return cohort.period().compareTo(policy.firstCohort()) < 0;
    }

    private static BigDecimal points(
            PersonMoneyPolicy policy, Reported<Map<String, BigDecimal>> settled, BigDecimal decay) {
        Map<String, BigDecimal> byOrigin = settled.value().orElse(Map.of());
        return policy.originWeights().entrySet().stream()
                .map(a -> a.getValue().multiply(byOrigin.getOrDefault(a.getKey(), BigDecimal.ZERO)))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .multiply(decay);
    }

    /** A blank is not a zero: a return without the split by origin is as good as none. */
    private static Stream<Text> obstacles(
            PersonMoneyPolicy policy, Reported<Map<String, BigDecimal>> settled, Period cohort) {
        if (settled.isMissing()) {
            return Stream.of(Reason.rewardLacksReturn("settlement", cohort));
        }
        boolean isSplit = settled.value()
                .map(v -> v.keySet().containsAll(policy.originWeights().keySet()))
                .orElse(true);
        return isSplit ? Stream.empty() : Stream.of(Reason.originsBlank(cohort));
    }

    private static List<Text> remarks(
            PersonMoneyPolicy policy, List<Cohort> cohorts, List<Cohort> counted, TownMoneyInputs town) {
        List<Period> early = cohorts.stream()
                .filter(c -> isEarly(c, policy))
                .map(Cohort::period)
                .toList();
        Stream<Text> beforeFirst =
                early.isEmpty() ? Stream.empty() : Stream.of(Reason.beforeFirstCohort(policy.firstCohort(), early));
        Stream<Text> notOwed = counted.stream()
                .filter(c -> town.settledIn(c.period()).isNotOwed())
                .map(c -> Reason.countsZeroWhereNotOwed("settlement", c.period()));
        return Stream.concat(beforeFirst, notOwed).toList();
    }

    private static BigDecimal plain(BigDecimal points) {
        BigDecimal stripped = points.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
