package org.urbanstat.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.ProjectJobs;
import org.urbanstat.vocabulary.Severity;

/** What figures of several forms, months and towns rest on: waivers, what is awaited, the last year that is whole. */
class ReturnsOfFiguresTest {
    private static final String COVERAGE = "value, returns_expected, returns_used, is_provisional::text, waiver_count";

    private static IndicatorCase night;

    @BeforeAll
    static void compute() {
        night = new IndicatorCase(ProjectJobs.with(TriedIndicator.share(
                "swept_each",
                TriedIndicator.total("urban_sanitation", "+cleaned_area"),
                TriedIndicator.total("population", "+resident_total"))));
        for (String town : new String[] {"620982100", "620982101"}) {
            night.send("population " + town + " 2024", "resident_total=300 resident_urban=100 households=100");
            night.send("population " + town + " 2025", "resident_total=301 resident_urban=100 households=100");
            night.waive("population " + town + " 2024");
        }
        night.send("land 620982100 2024", "urban_construction_land_hectares=1");
        night.waive("land 620982100 2024");
        night.returns()
                .send(
                        "warned.xlsx",
                        "2025-01-20",
                        night.returns()
                                .found(Severity.WARNING, "land 620982101 2024", "urban_construction_land_hectares=2"));
        for (String month : new String[] {"01", "02"}) {
            String key = "urban_sanitation 620982100 2024-" + month;
            night.send(key, "cleaned_area=6 mechanised_area=3");
            night.waive(key);
        }
        night.await("urban_sanitation 620982100 2024-03");
        night.lines("insert into definitions.target values ('residents_per_household', '2024', 3, '<='),"
                + " ('residents_per_household', '2025', 3, '<=') returning 1");
        night.compute();
    }

    @AfterAll
    static void close() {
        night.close();
    }

    /** Of the last year all is there; of the one behind it nobody knows what will be owed. */
    @Test
    void theYearBehindTheLastIsProvisional() {
        assertThat(night.rows("resident_rate", COVERAGE))
                .containsExactly(
                        "2024|620982|33.33|2|2|false|2",
                        "2024|620982100|33.33|1|1|false|1",
                        "2024|620982101|33.33|1|1|false|1",
                        "2025|620982|33.22|2|2|true|0",
                        "2025|620982100|33.22|1|1|true|0",
                        "2025|620982101|33.22|1|1|true|0");
    }

    /** A warning is no waiver. */
    @Test
    void theWaiversOfBothFormsCount() {
        assertThat(night.rows("urban_land_per_capita", COVERAGE))
                .containsExactly(
                        "2024|620982|150.00|4|4|false|3",
                        "2024|620982100|100.00|2|2|false|2",
                        "2024|620982101|200.00|2|2|false|1");
    }

    @Test
    void soDoThoseOfEveryMonth() {
        assertThat(night.rows("mechanised_sweeping_rate", COVERAGE))
                .containsExactly("2024|620982|50.00|2|2|true|2", "2024|620982100|50.00|2|2|true|2");
    }

    @Test
    void oneFormThatIsAwaitedIsEnough() {
        assertThat(night.rows("swept_each", COVERAGE))
                .containsExactly("2024|620982|4|4|4|true|4", "2024|620982100|4|3|3|true|3");
    }

    @Test
    void whatMustNotBeExceededMayBeReached() {
        assertThat(night.rows("residents_per_household", "value, is_target_met::text"))
                .containsExactly(
                        "2024|620982|3.00|true",
                        "2024|620982100|3.00|true",
                        "2024|620982101|3.00|true",
                        "2025|620982|3.01|false",
                        "2025|620982100|3.01|false",
                        "2025|620982101|3.01|false");
    }
}
