package org.urbanstat.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.urbanstat.database.Division;
import org.urbanstat.database.Share;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.ProjectJobs;

/**
 * Night after night only what came is worked on, each county by itself; in the end it is as if all had come in one night and
 * been computed as a whole.
 */
class NightsOfTwoCountiesTest {
    private static final Map<String, String> TABLES = new TreeMap<>(Map.of(
            "coverage",
            "town_code, form_code, period, returns_expected, returns_used, waiver_count, is_awaiting::text",
            "yearly_operand",
            "town_code, period, indicator_code, numerator, denominator",
            "operand",
            "town_code, period, indicator_code, numerator, denominator",
            "indicator_value",
            "period, area_code, area_level, indicator_code, numerator, denominator, value, is_target_met::text,"
                    + " returns_expected, returns_used, is_provisional::text, waiver_count, lower_bound,"
                    + " upper_bound",
            "possible_value",
            "period, area_code, indicator_code, numerator_lower, numerator_upper, denominator_lower,"
                    + " denominator_upper, lower_bound, upper_bound, based_on"));

    /** One line a night: returns between semicolons. */
    private static final List<String> NIGHTS = List.of(
            "population 620982100 2022 100 60; population 620982101 2022 300 200; population 620983100 2022 150 140",
            "population 620982100 2023 110 70; land 620982100 2022 3 1",
            "population 620983101 2022 170 160; land 620983100 2022 2 1",
            "population 620982101 2022 310 210; population 620983100 2023 155 145; population 620983101 2023 175 165; land 620983101 2022 3 2",
            "population 620982101 2023 320 230");

    @Test
    void nightAfterNightIsAsOneNight() {
        Definitions definitions = ProjectJobs.with(
                NewIndicatorsTest.cumulative(2022, 2023),
                BoundedIndicators.LAND_OF_LARGE,
                BoundedIndicators.LAND_OF_LARGE_OF_YEARS);
        try (IndicatorCase nights = new IndicatorCase(definitions);
                IndicatorCase atOnce = new IndicatorCase(definitions)) {
            owe(nights);
            owe(atOnce);
            List<String> sent = new ArrayList<>();
            for (String night : NIGHTS) {
                for (String line : night.split("; ")) {
                    send(nights, line, sent.size());
                    send(atOnce, line, sent.size());
                    sent.add(line);
                }
                nights.returns().touchedOnly();
                nights.computeTouched(new CountyByCounty());
                atOnce.compute();
                assertThat(everything(nights)).as("after %s", sent).isEqualTo(everything(atOnce));
            }
            assertThat(everything(nights).values()).allMatch(rows -> !rows.isEmpty());
            assertThat(
                            nights.lines(
                                    "select town_code from validation.return_state where form_code = 'land' and status = 'rejected'"))
                    .isEmpty();
        }
    }

    private record CountyByCounty() implements Division {
        @Override
        public void each(Consumer<Share> work) {
            work.accept(Share.upTo("620983"));
            work.accept(Share.from("620983"));
        }

        @Override
        public void between(Runnable work) {
            work.run();
        }
    }

    private static void owe(IndicatorCase night) {
        for (String town : List.of("620982100", "620982101", "620983100", "620983101")) {
            for (String form : List.of("population", "land")) {
                night.owe(form + " " + town + " 2022", form + " " + town + " 2023");
                night.await(form + " " + town + " 2024");
            }
        }
    }

    private static void send(IndicatorCase night, String line, int number) {
        String[] words = line.split(" ");
        String key = words[0] + " " + words[1] + " " + words[2];
        String row = words[0].equals("land")
                ? "town_code=%s urban_construction_land_hectares=%s reclaimed_hectares=%s linked_new_hectares=10"
                        .formatted(words[1], words[3], words[4])
                : "unit_code=%s001 resident_total=%s resident_urban=%s".formatted(words[1], words[3], words[4]);
        night.returns()
                .send(
                        number + ".xlsx",
                        "2024-01-%02d".formatted(number + 1),
                        night.returns().accepted(key, row));
    }

    private static Map<String, List<String>> everything(IndicatorCase night) {
        Map<String, List<String>> rows = new TreeMap<>();
        TABLES.forEach((table, columns) -> rows.put(
                table,
                night.lines("select " + columns + " from indicators." + table + " t order by t::text collate \"C\"")));
        return rows;
    }
}
