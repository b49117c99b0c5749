package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;

/** A run that is asked for one period, town or form reads what matches and leaves the rest for a later one. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FilteredRunTest {
    @TempDir
    static Path folder;

    static SmallCountry country;
    static TestInstallation urbanstat;

    @BeforeAll
    static void open() {
        country = SmallCountry.in(folder).sendAll();
        country.send("2025-01-20/两镇用地.csv", landOfBothTowns());
        country.withhold("2025-01-20/甲镇用地.csv").withhold("2025-01-20/乙镇用地.csv");
        urbanstat = TestInstallation.of(country);
    }

    private static String landOfBothTowns() {
        String second = SmallCountry.sent("乙镇用地");
        return SmallCountry.sent("甲镇用地").replaceFirst("甲镇", "试验县") + second.substring(second.lastIndexOf("990001101"));
    }

    @AfterAll
    static void close() {
        urbanstat.close();
    }

    @Test
    @Order(1)
    void a_run_for_a_form_reads_that_form_alone() {
        RunOutcome night = urbanstat.run(country.only(SmallCountry.form("settlement")));
        assertThat(night.submissions().received()).isEqualTo(11);
        assertThat(night.returns()).isEqualTo(new RunOutcome.Returns(2, 0, 0, 0));
        assertThat(night.releaseId()).contains(1L);
        assertThat(readings()).containsExactly("settlement|990001100", "settlement|990001101");
        assertThat(submissions()).containsExactly("pending|9", "read|2");
    }

    @Test
    @Order(2)
    void a_run_for_another_period_reads_nothing_and_changes_nothing() {
        RunOutcome night = urbanstat.run(country.only(SmallCountry.period("2023")));
        assertThat(night.returns()).isEqualTo(new RunOutcome.Returns(0, 0, 0, 0));
        assertThat(night.releaseId()).isEmpty();
        assertThat(submissions()).containsExactly("pending|9", "read|2");
    }

    @Test
    @Order(3)
    void a_file_of_which_a_run_for_a_town_reads_a_part_stays_pending() {
        RunRequest.Filter landOfOne = new RunRequest.Filter(
                Optional.of(new Period("2024")),
                Optional.of(new AreaCode("990001100")),
                Optional.of(new FormCode("land")));
        RunOutcome night = urbanstat.run(country.only(landOfOne));
        assertThat(night.returns()).isEqualTo(new RunOutcome.Returns(1, 0, 0, 0));
        assertThat(readings()).containsExactly("land|990001100", "settlement|990001100", "settlement|990001101");
        assertThat(submissions()).containsExactly("pending|9", "read|2");
    }

    @Test
    @Order(4)
    void the_next_full_run_reads_what_was_left_and_nothing_twice() {
        RunOutcome night = urbanstat.run(country.request());
        assertThat(night.returns()).isEqualTo(new RunOutcome.Returns(9, 0, 0, 0));
        assertThat(submissions()).containsExactly("read|11");
        assertThat(readings()).hasSize(12).doesNotHaveDuplicates();
        assertThat(urbanstat.lines("select status, revision, count(*) from mart.return_status group by 1, 2"))
                .containsExactly("accepted|1|12");
        assertThat(urbanstat.lines("select town_name, reward_yuan from mart.person_money_reward order by town_code"))
                .containsExactly("甲镇|704054", "乙镇|295946");
    }

    @Test
    @Order(5)
    void a_forced_run_for_a_town_reads_again_what_that_town_sent() {
        country.define(
                "forms/settlement.yml",
                "handled_online, others: [settled_total], severity: error",
                "handled_online, others: [settled_total], severity: warning");
        urbanstat.restart(country);
        RunRequest request = new RunRequest(
                country.inbox(),
                new RunRequest.Filter(Optional.empty(), Optional.of(new AreaCode("990001101")), Optional.empty()),
                true,
                false,
                false,
                "test",
                "test");
        RunOutcome night = urbanstat.run(request);
        assertThat(night.returns()).isEqualTo(new RunOutcome.Returns(6, 0, 0, 0));
        assertThat(night.changedRows()).isEqualTo(Map.of());
        assertThat(urbanstat.lines("select distinct town_code from validation.reading where run_id = " + night.runId()))
                .containsExactly("990001101");
    }

    private static List<String> readings() {
        return urbanstat.lines("select form_code, town_code from validation.reading order by 1, 2");
    }

    private static List<String> submissions() {
        return urbanstat.lines("select state, count(*) from intake.submission group by 1 order by 1");
    }
}
