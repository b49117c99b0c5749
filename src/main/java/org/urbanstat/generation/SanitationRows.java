package org.urbanstat.generation;

import static org.urbanstat.generation.TownYear.thousandths;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** The monthly return of the city proper: treated ≤ hauled ≤ generated, swept by machine ≤ swept (I15). */
final class SanitationRows {
    /** Guests of the season, in thousandths of the residents' waste. */
    private static final int[] SEASON = {880, 880, 930, 1010, 1090, 1140, 1240, 1260, 1150, 1080, 940, 890};

    private SanitationRows() {}

    static List<Map<String, Object>> of(TownYear town, int month) {
        if (!town.hasCityProper()) {
            return List.of();
        }
        Dice dice = town.diceOfYear("sanitation").of(month);
        long persons = town.sum(UnitPeople::residentCityProper);
        long days = YearMonth.of(town.year(), month).lengthOfMonth();
        Map<String, Object> row = TownRows.start(town);
        sweeping(row, town, persons, dice);
        waste(row, town, persons * days * SEASON[month - 1] / 1000, dice);
        sewage(row, town, persons * days, dice);
        return List.of(row);
    }

    /** About 21 m² a person; hundredths of 10,000 m² are 100 m². */
    private static void sweeping(Map<String, Object> row, TownYear town, long persons, Dice dice) {
        long cleaned = persons * 21 / 100;
        row.put("cleaned_area", BigDecimal.valueOf(cleaned, 2));
        row.put(
                "mechanised_area",
                BigDecimal.valueOf(thousandths(cleaned, around(town.rates().mechanised(), dice.of("swept"))), 2));
    }

    private static void waste(Map<String, Object> row, TownYear town, long personDays, Dice dice) {
        long generated = personDays * dice.of("grams").between(900, 980) / 100_000;
        long harmless = thousandths(generated, town.rates().harmless());
        row.put("waste_generated_tonnes", BigDecimal.valueOf(generated, 1));
        row.put("waste_hauled_tonnes", BigDecimal.valueOf(harmless + (generated - harmless) / 2, 1));
        row.put("waste_harmless_tonnes", BigDecimal.valueOf(harmless, 1));
    }

    /** About 85 litres a person and day; hundredths of 10,000 m³ are 100 m³. */
    private static void sewage(Map<String, Object> row, TownYear town, long personDays, Dice dice) {
        long discharged = personDays * dice.of("litres").between(82, 90) / 100_000;
        row.put("sewage_discharged", BigDecimal.valueOf(discharged, 2));
        row.put(
                "sewage_treated",
                BigDecimal.valueOf(thousandths(discharged, town.rates().sewage()), 2));
    }

    private static int around(int rate, Dice dice) {
        return Math.min(1000, rate + dice.between(-12, 12));
    }
}
