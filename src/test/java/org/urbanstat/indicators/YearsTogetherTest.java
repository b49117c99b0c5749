package org.urbanstat.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.ProjectJobs;

/** An indicator that takes the years 2020 to 2022 together, in two counties: what it comes to and what it rests on. */
class YearsTogetherTest {
    private static IndicatorCase night;

    @BeforeAll
    static void compute() {
        night = new IndicatorCase(ProjectJobs.with(NewIndicatorsTest.cumulative(2020, 2022)));
        for (int year = 2019; year <= 2023; year++) {
            night.owe("land 620982100 " + year, "land 620982101 " + year, "land 620983100 " + year);
        }
        land("620982100 2019", 50, 100);
        land("620982100 2020", 1, 10);
        land("620982100 2021", 2, 20);
        land("620982100 2022", 4, 40);
        land("620982100 2023", 7, 7);
        land("620982101 2021", 30, 60);
        land("620983100 2020", 300, 400);
        land("620983100 2022", 5, 100);
        night.send("land 620982101 2022", "reclaimed_hectares=9");
        night.waive("land 620982100 2020");
        night.waive("land 620982100 2022");
        night.waive("land 620982101 2021");
        night.await("land 620982101 2020");
        night.compute();
    }

    @AfterAll
    static void close() {
        night.close();
    }

    private static void land(String key, int reclaimed, int linked) {
        night.send("land " + key, "reclaimed_hectares=" + reclaimed + " linked_new_hectares=" + linked);
    }

    @Test
    void eachYearHoldsTheYearsOfTheWindowSoFar() {
        assertThat(rows("numerator, denominator, value"))
                .containsExactly(
                        "2020|620982|1|10|10.00",
                        "2020|620982100|1|10|10.00",
                        "2020|620983|300|400|75.00",
                        "2020|620983100|300|400|75.00",
                        "2021|620982|33|90|36.67",
                        "2021|620982100|3|30|10.00",
                        "2021|620982101|30|60|50.00",
                        "2022|620982|37|130|28.46",
                        "2022|620982100|7|70|10.00",
                        "2022|620982101|30|60|50.00", // one side alone of 2022 adds nothing
                        "2022|620983|305|500|61.00",
                        "2022|620983100|305|500|61.00");
    }

    @Test
    void itRestsOnTheReturnsOfAllThoseYears() {
        assertThat(rows("returns_expected, returns_used, is_provisional::text, waiver_count"))
                .containsExactly(
                        "2020|620982|2|1|true|1",
                        "2020|620982100|1|1|false|1",
                        "2020|620983|1|1|false|0",
                        "2020|620983100|1|1|false|0",
                        "2021|620982|4|3|true|2",
                        "2021|620982100|2|2|false|1",
                        "2021|620982101|2|1|true|1",
                        "2022|620982|6|5|true|3",
                        "2022|620982100|3|3|false|2",
                        "2022|620982101|3|2|true|1",
                        "2022|620983|3|2|true|0",
                        "2022|620983100|3|2|true|0");
    }

    private static List<String> rows(String columns) {
        return night.rows("new_one", columns);
    }
}
