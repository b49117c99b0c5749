package org.urbanstat.definitions;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Money;
import org.urbanstat.vocabulary.Period;

/** A policy file that shares out the person-money pool. */
final class PersonMoneyFile {
    static final String[] KEYS = {
        "scope",
        "receivers",
        "codes",
        "pools_yuan",
        "rounding_unit_yuan",
        "first_cohort",
        "origin_weights",
        "decay",
        "component_weights",
        "difficulty"
    };

    private static final List<String> ORIGINS = List.of("cross_province", "in_province", "in_city");
    private static final List<String> COMPONENTS = List.of("settlement", "education", "permits", "effort");
    private static final List<String> ROUNDING_UNITS = List.of("1", "10000");
    private static final long MOST_YUAN = 1_000_000_000_000_000L;
    private static final BigDecimal LEAST_DIFFICULTY = new BigDecimal("0.01");

    private PersonMoneyFile() {}

    static PersonMoneyPolicy read(Section section, Policies.Mandate mandate) {
        Receivers receivers = Receivers.read(section);
        Money roundingUnit = roundingUnit(section.required("rounding_unit_yuan"));
        return new PersonMoneyPolicy(
                mandate,
                receivers.scope(),
                receivers.codes(),
                receivers.ordinals(),
                pools(section.required("pools_yuan"), roundingUnit, mandate),
                roundingUnit,
                PolicyYears.year(section.required("first_cohort")),
                weights(section.required("origin_weights"), ORIGINS),
                section.required("decay").items().stream()
                        .map(item -> item.numberFrom(BigDecimal.ZERO))
                        .toList(),
                componentWeights(section.required("component_weights")),
                difficulty(section));
    }

    private static Money roundingUnit(Entry entry) {
        String text = entry.oneOf("word", ROUNDING_UNITS);
        return new Money(ROUNDING_UNITS.contains(text) ? Long.parseLong(text) : 1);
    }

    private static Map<Period, Money> pools(Entry entry, Money roundingUnit, Policies.Mandate mandate) {
        Map<Period, Money> pools = new TreeMap<>();
        entry.pairs().forEach((key, value) -> {
            long yuan = value.whole(0, MOST_YUAN);
            if (yuan % roundingUnit.yuan() != 0) {
                value.report("pool.not.multiple", Long.toString(yuan), roundingUnit.yuan());
            }
            pools.put(PolicyYears.within(key, mandate), new Money(yuan));
        });
        return pools;
    }

    private static Map<String, BigDecimal> weights(Entry entry, List<String> names) {
        Section section = entry.section(names.toArray(String[]::new));
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        names.forEach(name -> weights.put(name, section.required(name).numberFrom(BigDecimal.ZERO)));
        return weights;
    }

    private static Map<String, BigDecimal> componentWeights(Entry entry) {
        Map<String, BigDecimal> weights = weights(entry, COMPONENTS);
        BigDecimal sum = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean isWhole = entry.isMapping() && COMPONENTS.stream().allMatch(entry.section()::has);
        if (isWhole && sum.compareTo(BigDecimal.ONE) != 0) {
            entry.report("weights.not.one", sum.toPlainString());
        }
        return weights;
    }

    private static Map<AreaCode, BigDecimal> difficulty(Section section) {
        Map<AreaCode, BigDecimal> difficulty = new TreeMap<>();
        section.optional("difficulty")
                .map(Entry::pairs)
                .orElse(Map.of())
                .forEach((town, factor) -> difficulty.put(town.area(), factor.numberFrom(LEAST_DIFFICULTY)));
        return difficulty;
    }
}
