package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.definitions.PersonMoneyPolicy;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;

/**
 * What each of those who share a pool brings in, by component.
 *
 * @param amounts by component, then by town in order of code
 */
record PoolAmounts(Map<String, Map<AreaCode, BigDecimal>> amounts) {
    static final List<String> COMPONENTS = List.of("settlement", "education", "permits", "effort");

    /** Of a pool that the town has no share of. */
    static final PoolAmounts NONE = new PoolAmounts(Map.of());

    static PoolAmounts of(
            JdbcClient jdbc, long release, PersonMoneyPolicy policy, Period period, List<AreaCode> towns) {
        List<Period> cohorts = cohorts(policy, period);
        List<String> origins =
                policy.originWeights().keySet().stream().map(PoolAmounts::field).toList();
        List<Period> two = List.of(period, period.yearBefore());
        List<String> registered = List.of("registered_urban", "registered_total");
        FieldSums settled = new FieldSums(jdbc, release, "settlement", origins, cohorts, towns);
        FieldSums pupils = new FieldSums(jdbc, release, "school", List.of("migrant_pupils"), List.of(period), towns);
        FieldSums permits =
                new FieldSums(jdbc, release, "residence_permit", List.of("valid_permits"), List.of(period), towns);
        FieldSums people = new FieldSums(jdbc, release, "population", registered, two, towns);
        return new PoolAmounts(Map.of(
                "settlement", each(towns, town -> points(policy, period, town, settled)),
                "education",
                        each(
                                towns,
                                town -> pupils.of(town, period, "migrant_pupils")
                                        .orElse(BigDecimal.ZERO)),
                "permits",
                        each(
                                towns,
                                town -> permits.of(town, period, "valid_permits")
                                        .orElse(BigDecimal.ZERO)),
                "effort", each(towns, town -> rise(people, town, period))));
    }

    /** The cohorts that count, the latest first. */
    static List<Period> cohorts(PersonMoneyPolicy policy, Period period) {
        return Stream.iterate(period, Period::yearBefore)
                .limit(policy.decay().size())
                .filter(cohort -> cohort.compareTo(policy.firstCohort()) >= 0)
                .toList();
    }

    static String field(String origin) {
        return "settled_" + origin;
    }

    BigDecimal sum(String component) {
        return sum(of(component));
    }

    /** Of all who share the pool. */
    static BigDecimal sum(Map<AreaCode, BigDecimal> amounts) {
        return amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Map<AreaCode, BigDecimal> of(String component) {
        return amounts.getOrDefault(component, Map.of());
    }

    /** Difficulty times the weighted shares of the components that are not 0 everywhere. */
    Map<AreaCode, BigDecimal> raw(PersonMoneyPolicy policy) {
        return each(
                List.copyOf(of("settlement").keySet()),
                town -> COMPONENTS.stream()
                        .filter(c -> sum(c).signum() != 0)
                        .map(c -> policy.componentWeights()
                                .getOrDefault(c, BigDecimal.ZERO)
                                .multiply(of(c).getOrDefault(town, BigDecimal.ZERO)
                                        .divide(sum(c), Rule.EXACT_ENOUGH)))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .multiply(policy.difficulty().getOrDefault(town, BigDecimal.ONE)));
    }

    private static BigDecimal points(PersonMoneyPolicy policy, Period period, AreaCode town, FieldSums settled) {
        List<Period> cohorts = cohorts(policy, period);
        return IntStream.range(0, cohorts.size())
                .mapToObj(k -> policy.originWeights().entrySet().stream()
                        .map(a -> a.getValue()
                                .multiply(settled.of(town, cohorts.get(k), field(a.getKey()))
                                        .orElse(BigDecimal.ZERO)))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .multiply(policy.decay().get(k)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** 0 where a rate fell or is not known. */
    private static BigDecimal rise(FieldSums people, AreaCode town, Period period) {
        return rate(people, town, period)
                .flatMap(now -> rate(people, town, period.yearBefore()).map(now::subtract))
                .map(rise -> rise.max(BigDecimal.ZERO))
                .orElse(BigDecimal.ZERO);
    }

    private static java.util.Optional<BigDecimal> rate(FieldSums people, AreaCode town, Period year) {
        return people.of(town, year, "registered_total")
                .filter(total -> total.signum() != 0)
                .flatMap(total -> people.of(town, year, "registered_urban")
                        .map(urban -> urban.multiply(BigDecimal.valueOf(100)).divide(total, Rule.EXACT_ENOUGH)));
    }

    private static Map<AreaCode, BigDecimal> each(
            List<AreaCode> towns, java.util.function.Function<AreaCode, BigDecimal> amount) {
        return towns.stream().collect(Collectors.toMap(town -> town, amount, (one, other) -> one, TreeMap::new));
    }
}
