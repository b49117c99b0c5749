package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A dry run says what would change and leaves everything as it was. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DryRunTest {
    /** What the correction of 甲镇 moves. */
    private static final Map<String, Long> CHANGED =
            Map.of("return_status", 1L, "person_money_reward", 2L, "person_land_quota", 1L, "indicator_value", 6L);

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

    @Test
    @Order(1)
    void a_dry_run_tells_the_difference_and_leaves_every_table_as_it_was() {
        Map<String, List<String>> before = tables();
        country.sendCorrected(
                "2025-02-03/甲镇落户更正.csv", "甲镇落户", "100,60,10,5,5,20,40,30,30", "101,61,10,5,5,20,41,30,30");
        RunOutcome dry = urbanstat.run(country.dryRun());
        assertThat(dry.status()).isEqualTo(RunOutcome.Status.COMPLETED);
        assertThat(dry.submissions()).isEqualTo(new RunOutcome.Submissions(1, 0, 0));
        assertThat(dry.returns()).isEqualTo(new RunOutcome.Returns(1, 0, 0, 0));
        assertThat(dry.releaseId()).isEmpty();
        assertThat(dry.changedRows()).isEqualTo(CHANGED);
        assertThat(MovedFigures.headlines(dry))
                .containsExactly(
                        "quota 2025 990001100: 8000.00 → 8080.00, data",
                        "reward 2024 990001100: 704054 → 705764, data",
                        "reward 2024 990001101: 295946 → 294236, data");
        assertThat(tables()).isEqualTo(before);
    }

    @Test
    @Order(2)
    void a_second_dry_run_says_the_same() {
        RunOutcome dry = urbanstat.run(country.dryRun());
        assertThat(dry.submissions()).isEqualTo(new RunOutcome.Submissions(0, 0, 0));
        assertThat(dry.changedRows()).isEqualTo(CHANGED);
    }

    @Test
    @Order(3)
    void a_dry_run_that_died_leaves_trials_behind_and_the_next_start_drops_them() {
        Map<String, List<String>> before = tables();
        rename("publication.indicator_value", "indicator_value_away");
        assertThatThrownBy(() -> urbanstat.run(country.dryRun())).isInstanceOf(RunFailed.class);
        rename("publication.indicator_value_away", "indicator_value");
        assertThat(trials()).containsExactly("settlement|990001100|2024|null|t");

        RunOutcome elsewhere = urbanstat.run(country.only(SmallCountry.period("2019")));
        assertThat(elsewhere.releaseId()).isEmpty();
        assertThat(trials()).isEmpty();
        assertThat(tables()).isEqualTo(before);
    }

    @Test
    @Order(4)
    void the_next_run_publishes_what_the_dry_run_foretold() {
        RunOutcome night = urbanstat.run(country.request());
        assertThat(night.returns()).isEqualTo(new RunOutcome.Returns(1, 0, 0, 0));
        assertThat(night.releaseId()).contains(2L);
        assertThat(night.changedRows()).isEqualTo(CHANGED);
        assertThat(urbanstat.lines("select revision, revision_in_force, file_name from mart.return_status"
                        + " where form_code = 'settlement' and town_code = '990001100'"))
                .containsExactly("2|2|2025-02-03/甲镇落户更正.csv");
    }

    @Test
    @Order(5)
    void a_dry_run_of_a_rejected_and_of_an_unchanged_return_leaves_every_table_as_it_was() {
        Map<String, List<String>> before = tables();
        country.sendCorrected("2025-02-05/甲镇居住证.csv", "甲镇居住证", "200,20,150", "200,20,250");
        country.send("2025-02-05/乙镇落户.csv", SmallCountry.sent("乙镇落户") + "说明:同上次报送。\n");
        RunOutcome dry = urbanstat.run(country.dryRun());
        assertThat(dry.returns()).isEqualTo(new RunOutcome.Returns(0, 0, 1, 1));
        assertThat(dry.changedRows()).isEqualTo(Map.of("return_status", 1L, "finding", 1L));
        assertThat(tables()).isEqualTo(before);
    }

    private static void rename(String table, String name) {
        urbanstat.client().sql("alter table " + table + " rename to " + name).update();
    }

    private static List<String> trials() {
        return urbanstat.lines(
                "select form_code, town_code, period, revision, is_trial from validation.reading where is_trial");
    }

    /** Every row of every table that a reader sees or a release is made of. */
    private static Map<String, List<String>> tables() {
        Map<String, List<String>> rows = new TreeMap<>();
        urbanstat.lines("""
                        select table_schema || '.' || table_name
                        from information_schema.tables
                        where table_schema in ('definitions', 'validation', 'facts', 'indicators', 'linkage', 'publication', 'mart')
                        """).forEach(t -> rows.put(t, urbanstat.lines("select t::text from " + t + " t order by 1")));
        return rows;
    }
}
