package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One night after the other in two towns that send, repeat and correct. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoTownNightsTest {
    private static final RunOutcome.Returns NONE = new RunOutcome.Returns(0, 0, 0, 0);

    @TempDir
    static Path folder;

    static SmallCountry country;
    static TestInstallation urbanstat;

    @BeforeAll
    static void open() {
        country = SmallCountry.in(folder).sendAll();
        urbanstat = TestInstallation.of(country);
    }

    @AfterAll
    static void close() {
        urbanstat.close();
    }

    @Test
    @Order(1)
    void the_first_night_publishes_what_both_towns_sent() {
        RunOutcome night = urbanstat.run(country.request());
        assertThat(night.status()).isEqualTo(RunOutcome.Status.COMPLETED);
        assertThat(night.submissions()).isEqualTo(new RunOutcome.Submissions(12, 0, 0));
        assertThat(night.returns()).isEqualTo(new RunOutcome.Returns(12, 0, 0, 0));
        assertThat(night.releaseId()).contains(1L);
        assertThat(night.moved()).isEmpty();
        assertThat(urbanstat.lines("""
                        select area_name, resident_urban, resident_total, resident_rate_percent, registered_rate_percent,
                          rate_gap_points, is_provisional
                        from mart.urbanization_rate order by area_code
                        """))
                .containsExactly(
                        "试验县|1600|2500|64.00|61.70|2.30|f",
                        "甲镇|1000|1500|66.67|64.29|2.38|f",
                        "乙镇|600|1000|60.00|57.89|2.11|f");
        assertThat(rewards()).containsExactly("甲镇|126|704054|final|1", "乙镇|59|295946|final|1");
        assertThat(quotas()).containsExactly("甲镇|100|8000.00|1", "乙镇|50|4000.00|1");
    }

    @Test
    @Order(2)
    void a_night_with_nothing_new_reads_nothing_and_makes_no_release() {
        RunOutcome night = urbanstat.run(country.request());
        assertThat(night.submissions()).isEqualTo(new RunOutcome.Submissions(0, 0, 0));
        assertThat(night.returns()).isEqualTo(NONE);
        assertThat(night.releaseId()).isEmpty();
        assertThat(night.changedRows()).isEmpty();
    }

    @Test
    @Order(3)
    void the_same_file_under_another_name_is_a_duplicate_and_changes_nothing() {
        country.send("2025-02-01/又一份.csv", SmallCountry.sent("甲镇落户"));
        RunOutcome night = urbanstat.run(country.request());
        assertThat(night.submissions()).isEqualTo(new RunOutcome.Submissions(0, 1, 0));
        assertThat(night.returns()).isEqualTo(NONE);
        assertThat(night.releaseId()).isEmpty();
    }

    @Test
    @Order(4)
    void an_identical_return_in_another_file_is_unchanged_and_takes_no_number() {
        country.send("2025-02-01/甲镇落户再报.csv", SmallCountry.sent("甲镇落户") + "说明:同上次报送。\n");
        RunOutcome night = urbanstat.run(country.request());
        assertThat(night.submissions()).isEqualTo(new RunOutcome.Submissions(1, 0, 0));
        assertThat(night.returns()).isEqualTo(new RunOutcome.Returns(0, 0, 0, 1));
        assertThat(night.releaseId()).isEmpty();
        assertThat(statusOf("settlement")).containsExactly("甲镇|accepted|1|1|1", "乙镇|accepted|1|1|1");
    }

    @Test
    @Order(5)
    void a_corrected_file_makes_revision_2_and_moves_only_what_rests_on_it() {
        country.sendCorrected(
                "2025-02-03/甲镇落户更正.csv", "甲镇落户", "100,60,10,5,5,20,40,30,30", "101,61,10,5,5,20,41,30,30");
        RunOutcome night = urbanstat.run(country.request());
        assertThat(night.returns()).isEqualTo(new RunOutcome.Returns(1, 0, 0, 0));
        assertThat(night.releaseId()).contains(2L);
        assertThat(night.changedRows())
                .isEqualTo(Map.of(
                        "return_status",
                        1L,
                        "person_money_reward",
                        2L,
                        "person_land_quota",
                        1L,
                        "indicator_value",
                        6L));
        assertThat(MovedFigures.headlines(night))
                .containsExactly(
                        "quota 2025 990001100: 8000.00 → 8080.00, data",
                        "reward 2024 990001100: 704054 → 705764, data",
                        "reward 2024 990001101: 295946 → 294236, data");
        assertThat(statusOf("settlement")).containsExactly("甲镇|accepted|2|2|2", "乙镇|accepted|1|1|1");
        assertThat(rewards()).containsExactly("甲镇|127.5|705764|final|2", "乙镇|59|294236|final|2");
        assertThat(quotas()).containsExactly("甲镇|101|8080.00|2", "乙镇|50|4000.00|1");
        assertThat(urbanstat.lines("select distinct release_id from mart.urbanization_rate"))
                .containsExactly("1");
        assertThat(urbanstat.lines("select town_code, revision, settled_total, sheet_row, file_name, release_id"
                        + " from mart.fact_settlement order by town_code"))
                .containsExactly("990001100|2|101|4|2025-02-03/甲镇落户更正.csv|2", "990001101|1|50|4|2025-01-20/乙镇落户.csv|1");
    }

    @Test
    @Order(6)
    void a_rejected_revision_leaves_the_last_accepted_in_force_and_still_makes_a_release() {
        country.sendCorrected("2025-02-04/甲镇落户三报.csv", "甲镇落户", "100,60,10", "200,60,10");
        RunOutcome night = urbanstat.run(country.request());
        assertThat(night.returns()).isEqualTo(new RunOutcome.Returns(0, 0, 1, 0));
        assertThat(night.releaseId()).contains(3L);
        assertThat(night.changedRows()).isEqualTo(Map.of("return_status", 1L, "finding", 2L));
        assertThat(night.moved()).isEmpty();
        assertThat(statusOf("settlement")).containsExactly("甲镇|rejected|3|2|3", "乙镇|accepted|1|1|1");
        assertThat(rewards()).containsExactly("甲镇|127.5|705764|final|2", "乙镇|59|294236|final|2");
        assertThat(urbanstat.lines("select revision, rule_code, cell, found, expected, difference, release_id"
                        + " from mart.finding order by rule_code, expected"))
                .containsExactly(
                        "3|settlement.equals_sum_of.settled_total|C4|200|100|100|3",
                        "3|settlement.equals_sum_of.settled_total|C4|200|100|100|3");
    }

    @Test
    @Order(7)
    void a_corrected_revision_after_a_rejected_one_comes_into_force() {
        country.sendCorrected("2025-02-05/甲镇落户四报.csv", "甲镇落户", ",50\n", ",60\n");
        RunOutcome night = urbanstat.run(country.request());
        assertThat(night.releaseId()).contains(4L);
        assertThat(statusOf("settlement")).containsExactly("甲镇|accepted|4|4|4", "乙镇|accepted|1|1|1");
        assertThat(rewards()).containsExactly("甲镇|126|704054|final|4", "乙镇|59|295946|final|4");
    }

    @Test
    @Order(8)
    void the_log_of_runs_says_what_each_did() {
        assertThat(urbanstat.lines("select run_id, job, status, stage, requested_by, reason,"
                        + " summary ->> 'release_id', failure from pipeline.run order by run_id"))
                .containsExactly(
                        "1|nightly|completed|publication|test|test|1|null",
                        "2|nightly|completed|publication|test|test|null|null",
                        "3|nightly|completed|publication|test|test|null|null",
                        "4|nightly|completed|publication|test|test|null|null",
                        "5|nightly|completed|publication|test|test|2|null",
                        "6|nightly|completed|publication|test|test|3|null",
                        "7|nightly|completed|publication|test|test|4|null");
    }

    private static List<String> rewards() {
        return urbanstat.lines("select town_name, settlement_points, reward_yuan, status, release_id"
                + " from mart.person_money_reward order by town_code");
    }

    private static List<String> quotas() {
        return urbanstat.lines(
                "select town_name, settled_count, quota_m2, release_id from mart.person_land_quota order by town_code");
    }

    private static List<String> statusOf(String form) {
        return urbanstat.lines("select town_name, status, revision, revision_in_force, release_id"
                + " from mart.return_status where form_code = '" + form + "' order by town_code");
    }
}
