package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stage breaks in the middle of a night; after the repair the next night does what was left. */
class BrokenStageTest {
    private SmallCountry country;
    private TestInstallation urbanstat;

    @BeforeEach
    void open(@TempDir Path folder) {
        country = SmallCountry.in(folder).sendAll();
        urbanstat = TestInstallation.of(country);
    }

    @AfterEach
    void close() {
        urbanstat.close();
    }

    /** Takes a table away when a stage begins. */
    private record Breaking(TestInstallation urbanstat, String at, String table) implements RunProgress {
        @Override
        public void stage(String name) {
            if (name.equals(at)) {
                urbanstat
                        .client()
                        .sql("alter table " + table + " rename to away")
                        .update();
            }
        }

        @Override
        public void read(long done, long total) {}
    }

    @Test
    void each_night_breaks_one_stage_further_and_the_first_whole_one_completes_everything() {
        breaks(1, "intake", "intake.sighting");
        breaks(2, "facts", "facts.land");
        breaks(3, "validation", "validation.return_state");
        breaks(4, "indicators", "indicators.coverage");
        breaks(5, "linkage", "linkage.person_land_quota");
        breaks(6, "publication", "publication.release");
        RunOutcome whole = urbanstat.run(country.request());
        assertThat(whole.releaseId()).contains(1L);
        assertThat(urbanstat.lines("select town_name, reward_yuan from mart.person_money_reward order by town_code"))
                .containsExactly("甲镇|704054", "乙镇|295946");
        assertThat(urbanstat.lines("select status, revision, count(*) from mart.return_status group by 1, 2"))
                .containsExactly("accepted|1|12");
        assertThat(urbanstat.lines("select run_id, count(*) from validation.reading group by 1"))
                .containsExactly("3|12");
    }

    private void breaks(long runId, String stage, String table) {
        RunFailed failed = catchThrowableOfType(
                RunFailed.class, () -> urbanstat.run(country.request(), new Breaking(urbanstat, stage, table)));
        String reason = "ERROR: relation \"" + table + "\" does not exist";
        assertThat(failed.text().en())
                .startsWith("run " + runId + " failed in stage " + stage + ": " + reason)
                .endsWith("What it had committed stays, and the next run finishes the work: urbanstat run");
        assertThat(urbanstat.lines("select status, stage, ended_at is not null, summary, split_part(failure, E'\\n', 1)"
                        + " from pipeline.run where run_id = " + runId))
                .containsExactly("failed|" + stage + "|t|null|" + reason);
        String[] name = table.split("\\.");
        urbanstat
                .client()
                .sql("alter table " + name[0] + ".away rename to " + name[1])
                .update();
    }

    @Test
    void a_run_whose_process_died_is_closed_as_failed_by_the_next() {
        urbanstat.client().sql("""
                        insert into pipeline.run (job, started_at, status, requested_by, reason, parameters, host, process_id)
                        values ('nightly', timestamptz '2025-10-31 02:30+08', 'running', 'schedule:nightly', '', '{}', 'gone', 7)
                        """).update();
        assertThat(urbanstat.run(country.request()).releaseId()).contains(1L);
        assertThat(urbanstat.lines("select run_id, status, failure from pipeline.run order by run_id"))
                .containsExactly(
                        "1|failed|the process ended without a word; the next run finishes its work",
                        "2|completed|null");
    }

    @Test
    void what_broke_is_told_even_where_the_log_of_runs_cannot_be_written() {
        RunFailed failed = catchThrowableOfType(
                RunFailed.class,
                () -> urbanstat.run(country.request(), new Breaking(urbanstat, "linkage", "pipeline.run")));
        assertThat(failed.text().en())
                .startsWith("run 1 failed in stage linkage: ERROR: relation \"pipeline.run\" does not exist");
        assertThat(failed.getSuppressed()).hasSize(1);
    }
}
