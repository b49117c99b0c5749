package org.urbanstat.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.urbanstat.indicators.TriedIndicator.ofYears;
import static org.urbanstat.indicators.TriedIndicator.share;
import static org.urbanstat.indicators.TriedIndicator.sum;
import static org.urbanstat.indicators.TriedIndicator.total;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.ProjectJobs;

/** Years taken together whose two sides come from two forms, and a sum of other years beside them. */
class YearsOfTwoFormsTest {
    private static IndicatorCase night;

    @BeforeAll
    static void compute() {
        night = new IndicatorCase(ProjectJobs.with(
                ofYears(
                        2020,
                        2022,
                        share("of_two", total("land", "+reclaimed_hectares"), total("settlement", "+settled_total"))),
                ofYears(2021, 2023, sum("of_one", total("land", "+linked_new_hectares")))));
        land("620982100 2020", 1, 10);
        land("620982100 2021", 2, 20);
        land("620982100 2023", 4, 40);
        settled("620982100 2020", 100);
        settled("620982100 2021", 200);
        settled("620982101 2020", 300);
        land("620982101 2021", 8, 80);
        settled("620982101 2021", 400);
        land("620982101 2022", 16, 160);
        settled("620982102 2021", 500);
        night.await("settlement 620982101 2022");
        night.compute();
    }

    @AfterAll
    static void close() {
        night.close();
    }

    private static void land(String key, int reclaimed, int linked) {
        night.send("land " + key, "reclaimed_hectares=" + reclaimed + " linked_new_hectares=" + linked);
    }

    private static void settled(String key, int persons) {
        night.send("settlement " + key, "settled_total=" + persons);
    }

    /** What 101 sent of one form alone, the persons of 2020 and the land of 2022, is in no year. */
    @Test
    void aYearCountsWhereBothSidesAreKnown() {
        assertThat(night.rows("of_two", "numerator, denominator, value, is_provisional::text"))
                .containsExactly(
                        "2020|620982|1|100|1|false",
                        "2020|620982100|1|100|1|false",
                        "2021|620982|11|700|2|false",
                        "2021|620982100|3|300|1|false",
                        "2021|620982101|8|400|2|false",
                        "2022|620982|11|700|2|true",
                        "2022|620982101|8|400|2|true");
    }

    @Test
    void aSumTakesTheYearsOfItsOwnWindow() {
        assertThat(night.rows("of_one", "numerator, denominator, value, is_provisional::text"))
                .containsExactly(
                        "2021|620982|100|null|100|false",
                        "2021|620982100|20|null|20|false",
                        "2021|620982101|80|null|80|false",
                        "2022|620982|260|null|260|false",
                        "2022|620982101|240|null|240|false",
                        "2023|620982|300|null|300|false",
                        "2023|620982100|60|null|60|false");
    }

    @Test
    void noOtherYearIsKept() {
        assertThat(night.lines("select indicator_code, town_code, period, numerator, denominator"
                        + " from indicators.operand where indicator_code like 'of\\_%' order by 1, 2, 3"))
                .containsExactly(
                        "of_one|620982100|2021|20|null",
                        "of_one|620982100|2022|20|null",
                        "of_one|620982100|2023|60|null",
                        "of_one|620982101|2021|80|null",
                        "of_one|620982101|2022|240|null",
                        "of_one|620982101|2023|240|null",
                        "of_two|620982100|2020|1|100",
                        "of_two|620982100|2021|3|300",
                        "of_two|620982100|2022|3|300",
                        "of_two|620982101|2021|8|400",
                        "of_two|620982101|2022|8|400");
    }
}
