package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A town corrects itself in the night in which the register, the rules or the program change: each has its part. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CausesBesideDataTest {
    private static final String FROM_2015 = "990001101,乙镇,,990001,town,,2015-01-01,";
    private static final String FROM_2025 = "990001101,乙镇,,990001,town,,2025-01-01,";

    @TempDir
    static Path folder;

    static SmallCountry country;
    static TestInstallation urbanstat;

    @BeforeAll
    static void publishTheFirstRelease() {
        country = SmallCountry.in(folder).sendAll();
        urbanstat = TestInstallation.of(country);
        assertThat(urbanstat.run(country.request()).releaseId()).contains(1L);
    }

    @AfterAll
    static void close() {
        urbanstat.close();
    }

    /** Both totals of 甲镇 rise with its migrant workers, by one in every file. */
    private static void correct(int file) {
        country.sendCorrected(
                "2025-02-0" + file + "/甲镇落户更正.csv",
                "甲镇落户",
                "100,60,10,5,5,20,40,30,30",
                (100 + file) + "," + (60 + file) + ",10,5,5,20," + (40 + file) + ",30,30");
    }

    private static List<String> settled(String area) {
        RunOutcome night = urbanstat.run(country.request());
        assertThat(SmallCountry.remarks(night)).isEmpty();
        return urbanstat.lines("select before, after, by_data, by_areas, by_rules, by_policy, by_program, cause"
                + " from mart.figure_change where figure = 'settled_count' and area_code = '" + area
                + "' and release_id = " + night.releaseId().orElseThrow());
    }

    @Test
    @Order(1)
    void the_register_lost_a_town() {
        country.define("areas/two-towns.csv", FROM_2015, FROM_2025);
        correct(1);
        urbanstat.restart(country);
        assertThat(settled("990001")).containsExactly("150|101|1|-50|0|0|0|areas");
    }

    @Test
    @Order(2)
    void the_register_alone_was_put_right() {
        country.define("areas/two-towns.csv", FROM_2025, FROM_2015);
        urbanstat.restart(country);
        assertThat(settled("990001")).containsExactly("101|151|0|50|0|0|0|areas");
    }

    @Test
    @Order(3)
    void an_indicator_counts_something_else() {
        country.define("indicators/settlement.yml", "sum: [settled_total]", "sum: [settled_migrant_workers]");
        correct(2);
        urbanstat.restart(country);
        assertThat(settled("990001100")).containsExactly("101|62|1|0|-40|0|0|rules");
    }

    /** As if the program of the last release had made another figure of the same files. */
    @Test
    @Order(4)
    void another_program_had_computed_otherwise() {
        urbanstat
                .client()
                .sql("update publication.indicator_value set value = 52"
                        + " where indicator_code = 'settled_count' and area_code = '990001100' and to_release is null")
                .update();
        urbanstat
                .client()
                .sql("update publication.release set program_version = '0.0.9+000000000000'"
                        + " where release_id = (select max(release_id) from publication.release)")
                .update();
        correct(3);
        assertThat(settled("990001100")).containsExactly("52|63|1|0|0|0|10|program");
    }
}
