package org.urbanstat.generation;

import static org.urbanstat.generation.TownYear.thousandths;

import java.math.BigDecimal;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rural waste return: every village and community of a town that has a village. */
final class WasteRows {
    private WasteRows() {}

    static List<Map<String, Object>> of(TownYear town) {
        boolean hasVillage =
                town.people().stream().anyMatch(p -> p.unit().code().isVillage());
        return hasVillage ? town.people().stream().map(p -> row(town, p)).toList() : List.of();
    }

    private static Map<String, Object> row(TownYear town, UnitPeople people) {
        Dice dice = town.dice().of(people.unit().code().digits());
        long households = PopulationRows.households(people, dice);
        long gramsADay = dice.of("grams").between(320, 520);
        long kilograms = people.resident() * gramsADay * Year.of(town.year()).length() / 1000;
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("unit_code", people.unit().code().digits());
        row.put("unit_name", people.unit().name());
        row.put("served_population", people.resident());
        row.put("has_collection_facility", isReached(town, dice, 0));
        row.put("in_collection_system", isReached(town, dice, 20));
        row.put("harmless_disposal", isReached(town, dice, 60));
        row.put("hauled_tonnes", BigDecimal.valueOf(kilograms / 100, 1));
        row.put(
                "sanitary_toilet_households",
                thousandths(households, town.rates().toilets()));
        row.put("households", households);
        return row;
    }

    /** A unit keeps its turn, so what is once reached stays reached while the coverage grows. */
    private static boolean isReached(TownYear town, Dice dice, int later) {
        return dice.of("turn").between(0, 999) < town.rates().wasteCoverage() - later
                || town.rates().wasteCoverage() >= 1000;
    }
}
