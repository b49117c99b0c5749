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

/** One ingredient that changed takes all of a move; several are told apart by the states between them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WhyFiguresMovedTest {
    private static final String OF_RELEASE = "select figure, area_code, before, after, by_data, by_rules, by_policy,"
            + " cause from mart.figure_change where figure in ('reward', 'quota', 'settled_count') and release_id = ";

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

    private static List<String> moves(long release) {
        return urbanstat.lines(OF_RELEASE + release + " order by 1, 2");
    }

    @Test
    @Order(1)
    void the_first_release_moves_nothing() {
        assertThat(urbanstat.lines("select count(*) from mart.figure_change")).containsExactly("0");
    }

    @Test
    @Order(2)
    void a_policy_alone_takes_all_of_it_without_a_replay() {
        country.define("policy/person-money-2020.yml", "  2024: 1000000", "  2024: 2000000");
        urbanstat.restart(country);
        assertThat(urbanstat.run(country.request()).releaseId()).contains(2L);
        assertThat(moves(2))
                .containsExactly(
                        "reward|990001100|704054|1408108|0|0|704054|policy",
                        "reward|990001101|295946|591892|0|0|295946|policy");
    }

    @Test
    @Order(3)
    void gates_and_schedules_are_no_rules() {
        country.gated("max_rate_change_points: 50");
        urbanstat.restart(country);
        country.sendCorrected(
                "2025-02-03/甲镇落户更正.csv", "甲镇落户", "100,60,10,5,5,20,40,30,30", "101,61,10,5,5,20,41,30,30");
        assertThat(urbanstat.run(country.request()).releaseId()).contains(3L);
        assertThat(moves(3))
                .extracting(l -> l.substring(l.lastIndexOf('|') + 1))
                .containsOnly("data");
    }

    /** Back to the data and the policy of the first release at once; the states between are built out of the archive. */
    @Test
    @Order(4)
    void data_and_policy_at_once_are_told_apart() {
        country.define("policy/person-money-2020.yml", "  2024: 2000000", "  2024: 1000000");
        country.sendCorrected("2025-02-05/甲镇落户四报.csv", "甲镇落户", ",50\n", ",60\n");
        urbanstat.restart(country);
        RunOutcome night = urbanstat.run(country.request());
        assertThat(SmallCountry.remarks(night)).isEmpty();
        assertThat(night.releaseId()).contains(4L);
        assertThat(moves(4))
                .containsExactly(
                        "quota|990001100|8080.00|8000.00|-80.00|0|0|data",
                        "reward|990001100|1411528|704054|-3420|0|-704054|policy",
                        "reward|990001101|588472|295946|3420|0|-295946|policy",
                        "settled_count|990001|151|150|-1|0|0|data",
                        "settled_count|990001100|101|100|-1|0|0|data");
    }

    @Test
    @Order(5)
    void the_parts_of_every_figure_of_every_release_add_up() {
        assertThat(urbanstat.lines(
                        "select count(*) > 0, bool_and(by_data + by_areas + by_rules + by_policy + by_program"
                                + " = coalesce(after, 0) - coalesce(before, 0)) from mart.figure_change"))
                .containsExactly("t|t");
    }
}
