package org.urbanstat.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.ProjectJobs;
import org.urbanstat.vocabulary.AreaLevel;

/** Differences of two sums of two forms, one of counties alone and one of towns alone: residents less those who settled. */
class DifferencesTest {
    private static IndicatorCase night;

    @BeforeAll
    static void compute() {
        night = new IndicatorCase(ProjectJobs.with(
                TriedIndicator.difference("of_counties", "resident_total", "settled_count", AreaLevel.COUNTY),
                TriedIndicator.difference("of_towns", "resident_total", "settled_count", AreaLevel.TOWN)));
        for (int year = 2020; year <= 2025; year++) {
            night.send("population 620982100 " + year, "resident_total=300 resident_urban=60");
            night.send("settlement 620982100 " + year, "settled_total=20");
        }
        night.owe("population 620982100 2023", "population 620982101 2023");
        night.owe("settlement 620982100 2023", "settlement 620982101 2023", "settlement 620982102 2023");
        night.send("population 620982101 2023", "resident_total=200 resident_urban=60");
        night.waive("population 620982100 2023");
        night.waive("population 620982101 2023");
        night.waive("settlement 620982100 2023");
        for (String target : List.of(
                "2019', 280, '>=",
                "2020', 280, '>=",
                "2021', 280, '<=",
                "2022', 280, '=",
                "2023', 481, '>=",
                "2024', 279, '<=",
                "2025', 281, '=")) {
            night.lines("insert into definitions.target values ('of_counties', '" + target + "') returning 1");
        }
        night.waiveTarget("of_counties", "620982", "2019");
        night.compute();
    }

    @AfterAll
    static void close() {
        night.close();
    }

    @Test
    void restsOnTheWeakerOfTheTwo() {
        assertThat(night.rows(
                        "of_counties",
                        "area_level, returns_expected, returns_used, is_provisional::text,"
                                + " waiver_count, numerator, denominator"))
                .containsExactly(
                        "2020|620982|county|1|1|false|0|null|null",
                        "2021|620982|county|1|1|false|0|null|null",
                        "2022|620982|county|1|1|false|0|null|null",
                        "2023|620982|county|3|1|true|2|null|null",
                        "2024|620982|county|1|1|false|0|null|null",
                        "2025|620982|county|1|1|true|0|null|null");
    }

    /** By the number itself the target is met, whichever side it is wanted on; by one it is missed. */
    @Test
    void isMetOrMissedOnEitherSideOfItsTarget() {
        assertThat(night.rows("of_counties", "value, is_target_met::text"))
                .containsExactly(
                        "2020|620982|280|true",
                        "2021|620982|280|true",
                        "2022|620982|280|true",
                        "2023|620982|480|false",
                        "2024|620982|280|false",
                        "2025|620982|280|false");
    }

    @Test
    void ofTownsAloneHasNoTargetHere() {
        assertThat(night.rows("of_towns", "area_level, value, is_target_met::text"))
                .containsExactly(
                        "2020|620982100|town|280|null",
                        "2021|620982100|town|280|null",
                        "2022|620982100|town|280|null",
                        "2023|620982100|town|280|null",
                        "2024|620982100|town|280|null",
                        "2025|620982100|town|280|null");
    }
}
