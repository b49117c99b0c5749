package org.urbanstat.publication;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.urbanstat.definitions.Indicator;

/**
 * What towns bring into both sides of an indicator by the second computation; of a ratio only those that have both.
 *
 * @param denominators empty for a sum
 */
record TownSides(Map<String, BigDecimal> numerators, Map<String, BigDecimal> denominators) {
    static TownSides of(Indicator indicator, SecondSums sums) {
        Map<String, BigDecimal> numerators =
                new HashMap<>(sums.numerator(indicator).map(SecondSum::totals).orElse(Map.of()));
        Optional<Map<String, BigDecimal>> denominators =
                sums.denominator(indicator).map(SecondSum::totals);
        denominators.ifPresent(below -> numerators.keySet().retainAll(below.keySet()));
        return new TownSides(numerators, denominators.orElse(Map.of()));
    }

    /** The years added up. */
    static TownSides together(List<TownSides> years) {
        TownSides all = new TownSides(new HashMap<>(), new HashMap<>());
        for (TownSides year : years) {
            year.numerators().forEach((town, sum) -> {
                all.numerators().merge(town, sum, BigDecimal::add);
                Optional.ofNullable(year.denominators().get(town))
                        .ifPresent(below -> all.denominators().merge(town, below, BigDecimal::add));
            });
        }
        return all;
    }

    /** The towns that have something, and their counties. */
    Set<String> areas() {
        Set<String> areas = new HashSet<>();
        numerators.keySet().forEach(town -> {
            areas.add(town);
            areas.add(town.substring(0, 6));
        });
        return areas;
    }
}
