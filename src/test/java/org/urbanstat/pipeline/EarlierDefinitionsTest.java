package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
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
import org.urbanstat.vocabulary.Refusal;

/** A diary: rules A, then B, then what was read is read once more under the definitions of the first release. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EarlierDefinitionsTest {
    private static final Map<String, Long> TURNED = Map.of(
            "return_status", 1L,
            "finding", 1L,
            "indicator_value", 8L,
            "possible_value", 3L,
            "person_money_reward", 2L,
            "person_land_quota", 1L);

    @TempDir
    static Path folder;

    static SmallCountry country;
    static TestInstallation urbanstat;

    /** Of each run that was listened to: how many files it read, and whether nothing else. */
    static final List<String> reads = new ArrayList<>();

    /** The settlement of 甲镇 is 2 off by origin: too much under A, tolerated under B. */
    @BeforeAll
    static void publishUnderAAndUnderB() {
        country = SmallCountry.in(folder).sendAll();
        country.sendCorrected("2025-01-20/甲镇落户.csv", "甲镇落户", "100,60,10,5,5,20,40", "102,60,10,5,5,22,40");
        urbanstat = TestInstallation.of(country);
        assertThatThrownBy(() -> urbanstat.run(under(1, false, RunRequest.Filter.ANY)))
                .isInstanceOf(NoSuchEdition.class)
                .hasMessage(
                        "there is no release 1: nothing has been published yet, so there are no earlier definitions."
                                + " To publish: urbanstat run");
        heard(country.request());
        country.define(
                "forms/settlement.yml",
                "others: [settled_cross_province, settled_in_province, settled_in_city]\n",
                "others: [settled_cross_province, settled_in_province, settled_in_city]\n    tolerance: 2\n");
        urbanstat.restart(country);
        assertThat(heard(country.forced()).changedRows()).isEqualTo(TURNED);
        heard(country.request());
        assertThat(settlement(1)).containsExactly("rejected|1|null|1");
        assertThat(settlement(2)).containsExactly("accepted|1|1|0");
    }

    @AfterAll
    static void close() {
        urbanstat.close();
    }

    private static RunOutcome heard(RunRequest request) {
        return urbanstat.run(request, new RunProgress() {
            @Override
            public void stage(String name) {}

            @Override
            public void read(long done, long total) {}

            @Override
            public void toRead(long files, boolean isAll) {
                reads.add(files + "|" + isAll);
            }
        });
    }

    @Test
    @Order(9)
    void where_definitions_changed_or_earlier_ones_speak_the_archive_may_be_read_again() {
        assertThat(reads).containsExactly("12|true", "12|false", "0|true", "12|false");
    }

    @Test
    @Order(1)
    void the_dry_run_foretells_the_difference_and_keeps_nothing() {
        RunOutcome foretold = heard(under(1, true, RunRequest.Filter.ANY));
        assertThat(foretold.changedRows()).isEqualTo(TURNED);
        assertThat(foretold.releaseId()).isEmpty();
        assertThat(foretold.under()).contains(new RunOutcome.Under(1, editionOf(1)));
        assertThat(urbanstat.lines("select count(*) from audit.event where kind = 'RERUN'"))
                .containsExactly("1");
        assertThat(speaking()).containsExactly(editionOf(2) + "|12");
    }

    @Test
    @Order(2)
    void the_first_release_speaks_again_and_who_when_why_and_under_what_is_kept() {
        RunOutcome night = urbanstat.run(under(1, false, RunRequest.Filter.ANY));
        assertThat(night.releaseId()).contains(3L);
        assertThat(night.changedRows()).isEqualTo(TURNED);
        assertThat(speaking()).containsExactly(editionOf(1) + "|12");
        assertThat(editionOf(3)).isEqualTo(editionOf(2));
        for (String table : List.of("finding", "indicator_value", "person_money_reward", "person_land_quota")) {
            assertThat(published(table, 3)).isNotEmpty().isEqualTo(published(table, 1));
        }
        assertThat(settlement(3)).isEqualTo(settlement(1));
        String kept = "1|" + editionOf(1);
        assertThat(urbanstat.lines("select requested_by, reason, parameters ->> 'definitions_of_release',"
                        + " parameters ->> 'definitions_sha256',"
                        + " summary::jsonb -> 'definitions_of' ->> 'release_id',"
                        + " summary::jsonb -> 'definitions_of' ->> 'sha256' from pipeline.run where run_id = "
                        + night.runId()))
                .containsExactly("王芳|甲镇申诉|" + kept + "|" + kept);
        assertThat(urbanstat.lines("select actor, reason, details ->> 'definitions_of_release',"
                        + " details ->> 'definitions_sha256' from audit.event"
                        + " where kind = 'RERUN' order by event_id desc limit 1"))
                .containsExactly("王芳|甲镇申诉|" + kept);
    }

    @Test
    @Order(3)
    void what_moved_is_put_down_to_the_rules() {
        assertThat(whyMoved(3)).containsExactly("t|f");
    }

    @Test
    @Order(4)
    void a_second_one_changes_nothing_and_so_does_a_night_under_todays_definitions() {
        RunOutcome again = urbanstat.run(under(1, false, RunRequest.Filter.ANY));
        assertThat(again.releaseId()).isEmpty();
        assertThat(again.changedRows()).isEmpty();
        assertThat(urbanstat.lines("select count(*) from validation.reading")).containsExactly("36");
        assertThat(urbanstat.run(country.request()).changedRows()).isEmpty();
        assertThat(speaking()).containsExactly(editionOf(1) + "|12");
    }

    @Test
    @Order(5)
    void every_release_verifies() {
        verifies(1, 3);
    }

    @Test
    @Order(6)
    void a_file_that_comes_with_the_rerun_is_read_under_todays_definitions() {
        country.sendCorrected("2025-02-03/乙镇落户更正.csv", "乙镇落户", "50,30,", "52,32,");
        urbanstat.run(under(1, false, SmallCountry.form("settlement")));
        assertThat(urbanstat.lines("select g.definitions_sha256 from validation.reading g"
                        + " where g.file_name like '%乙镇落户更正.csv'"))
                .containsExactly(editionOf(2));
        assertThat(statusOfLateFile()).containsExactly("accepted|2|2");
    }

    @Test
    @Order(7)
    void that_file_once_it_has_been_read_is_read_under_the_earlier_ones_and_the_rules_are_why() {
        RunOutcome night = urbanstat.run(under(1, false, SmallCountry.form("settlement")));
        assertThat(statusOfLateFile()).containsExactly("rejected|2|1");
        long release = night.releaseId().orElseThrow();
        assertThat(whyMoved(release)).containsExactly("t|f");
        verifies(release, release);
    }

    @Test
    @Order(8)
    void a_release_that_is_not_there_is_refused_with_those_that_are_and_no_run_begins() {
        List<String> before = urbanstat.lines("select count(*), max(run_id) from pipeline.run");
        String last = urbanstat
                .lines("select max(release_id) from publication.release")
                .get(0);
        assertThatThrownBy(() -> urbanstat.run(under(9, false, RunRequest.Filter.ANY)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.text().en())
                            .isEqualTo("there is no release 9 to take definitions from; the releases there are: 1-"
                                    + last + ". To see when each was published: urbanstat releases");
                    assertThat(refusal.text().zh())
                            .isEqualTo("没有第 9 号发布版,不能取其定义;现有的发布版:1-" + last + "。查看各自的发布时间:urbanstat releases");
                });
        assertThat(urbanstat.lines("select count(*), max(run_id) from pipeline.run"))
                .isEqualTo(before);
    }

    @Test
    @Order(9)
    void definitions_that_this_program_refuses_are_refused_with_the_reason() {
        urbanstat
                .client()
                .sql("update definitions.file set content = replace(content, 'checks:', 'chekcs:')"
                        + " where sha256 = (select file_sha256 from definitions.edition_file"
                        + " where edition_sha256 = :edition and path = 'forms/settlement.yml')")
                .param("edition", editionOf(1))
                .update();
        assertThatThrownBy(() -> urbanstat.run(under(1, false, RunRequest.Filter.ANY)))
                .isInstanceOf(NoSuchEdition.class)
                .hasMessageStartingWith("this program refuses the definitions of release 1; the releases there are: 1-")
                .hasMessageContaining("forms/settlement.yml:")
                .hasMessageContaining("chekcs");
    }

    /** Whether the rules are all of it, and whether data is any of it. */
    private static List<String> whyMoved(long release) {
        return urbanstat.lines("select bool_and(by_rules = after - before), bool_or(by_data <> 0)"
                + " from publication.figure_change where before is not null and after is not null and release_id = "
                + release);
    }

    private static List<String> statusOfLateFile() {
        return urbanstat.lines("select status, revision, revision_in_force from mart.return_status"
                + " where form_code = 'settlement' and town_code = '990001101' and period = '2024'");
    }

    private static void verifies(long from, long to) {
        for (long release = from; release <= to; release++) {
            Verification.Report report =
                    new Verification(urbanstat.dataSource(), Optional.empty()).of(Optional.of(release), true);
            assertThat(report.broken()).isEmpty();
            assertThat(report.recomputed().orElseThrow().first()).isEmpty();
            assertThat(report.isGood(true)).isTrue();
        }
    }

    private static RunRequest under(long release, boolean isDryRun, RunRequest.Filter filter) {
        return new RunRequest(country.inbox(), filter, true, false, isDryRun, Optional.of(release), "王芳", "甲镇申诉");
    }

    private static String editionOf(long release) {
        return urbanstat
                .lines("select definitions_sha256 from publication.release where release_id = " + release)
                .get(0);
    }

    /** How many readings speak, by edition. */
    private static List<String> speaking() {
        return urbanstat.lines("select r.definitions_sha256, count(*) from validation.speaking_reading s"
                + " join validation.reading r using (reading_id) group by 1 order by 1");
    }

    private static List<String> settlement(long release) {
        return urbanstat.lines("select status, revision, revision_in_force, error_count from publication.return_status"
                + " where form_code = 'settlement' and town_code = '990001100' and period = '2024' and "
                + shownBy(release));
    }

    /** The rows of a release but for what numbers them. */
    private static List<String> published(String table, long release) {
        return urbanstat.lines("select to_jsonb(p) - 'from_release' - 'to_release' - 'finding_id' - 'row_id'"
                + " from publication." + table + " p where " + shownBy(release) + " order by 1");
    }

    private static String shownBy(long release) {
        return "from_release <= %d and (to_release is null or to_release > %d)".formatted(release, release);
    }
}
