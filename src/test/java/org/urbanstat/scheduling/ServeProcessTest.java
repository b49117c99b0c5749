package org.urbanstat.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.urbanstat.database.TestDatabase;
import org.urbanstat.pipeline.SmallCountry;

/**
 * Several {@code serve} processes on one database, with a night every half minute; one of them is killed, frozen or asked
 * to end while its night stands still at a lock.
 */
@Execution(ExecutionMode.CONCURRENT)
class ServeProcessTest {
    private static final String RUNNING =
            "select n.night_id, n.holder from scheduling.night n join pipeline.run r on r.status = 'running'"
                    + " and r.stage = 'indicators' where n.state = 'running' and n.claims = 1";

    @TempDir
    Path folder;

    private final List<ServeProcess> processes = new ArrayList<>();
    private TestDatabase database;
    private SmallCountry country;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        country = SmallCountry.in(folder).sendAll();
        country.define("nightly.yml", "\"0 30 2 * * *\"", "\"0/30 * * * * *\"");
    }

    @AfterEach
    void close() {
        processes.forEach(ServeProcess::close);
        database.close();
    }

    private void serve(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            processes.add(ServeProcess.start(database, country, folder));
        }
    }

    private List<String> awaitLine(String sql, int seconds) {
        await(sql)
                .atMost(Duration.ofSeconds(seconds))
                .pollInterval(Duration.ofMillis(300))
                .ignoreExceptions()
                .until(() -> !database.lines(sql).isEmpty());
        return database.lines(sql);
    }

    /** Lets the next night begin and stand still; yields it as its number and its holder. */
    private String[] nightAtALock(Connection blocker) throws SQLException {
        awaitLine("select 1 from scheduling.schedule", 60);
        blocker.setAutoCommit(false);
        blocker.createStatement().execute("lock table indicators.indicator_value");
        return awaitLine(RUNNING, 90).get(0).split("\\|");
    }

    private void assertNoNightRanTwice() {
        assertThat(database.lines("select reason from pipeline.run where status = 'completed'"
                        + " group by reason having count(*) > 1"))
                .isEmpty();
        assertThat(database.lines("select schedule, due_at from scheduling.night where state <> 'void'"
                        + " group by 1, 2 having count(*) > 1"))
                .isEmpty();
    }

    @Test
    void of_four_processes_one_is_killed_in_mid_night_and_another_takes_its_night_over() throws Exception {
        serve(4);
        String[] night;
        try (Connection blocker = database.dataSource().getConnection()) {
            night = nightAtALock(blocker);
            ServeProcess.holding(processes, night[1]).signal("KILL");
            blocker.rollback();
        }
        assertThat(awaitLine(
                        "select claims, holder <> '" + night[1] + "', failures from scheduling.night where night_id = "
                                + night[0] + " and state = 'done'",
                        120))
                .containsExactly("2|t|0");
        assertThat(database.lines("select r.status from pipeline.run r join scheduling.night n on n.night_id = "
                        + night[0] + " and r.reason like 'night of %' order by r.run_id limit 2"))
                .containsExactly("failed", "completed");
        assertThat(processes)
                .anyMatch(p -> p.printed().contains("taken over from " + night[1] + ", which gives no sign of life"));
        assertNoNightRanTwice();
    }

    @Test
    void of_two_processes_the_one_that_was_frozen_writes_nothing_when_it_wakes() throws Exception {
        serve(2);
        String[] night;
        ServeProcess frozen;
        try (Connection blocker = database.dataSource().getConnection()) {
            night = nightAtALock(blocker);
            frozen = ServeProcess.holding(processes, night[1]);
            frozen.signal("STOP");
            blocker.rollback();
        }
        awaitLine("select 1 from scheduling.night where night_id = " + night[0] + " and state = 'done'", 180);
        List<String> before = database.lines("select status, failure from pipeline.run order by run_id limit 1");
        assertThat(before.get(0)).startsWith("failed|the process ended without a word");
        frozen.signal("CONT");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> frozen.printed().contains("another process has taken it over"));
        assertThat(database.lines("select status, failure from pipeline.run order by run_id limit 1"))
                .isEqualTo(before);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> frozen.page("/ready").orElse("").startsWith("200 "));
        assertNoNightRanTwice();
    }

    @Test
    void a_process_that_is_asked_to_end_leaves_its_night_at_a_commit_and_the_next_start_finishes_it() throws Exception {
        serve(1);
        String[] night;
        try (Connection blocker = database.dataSource().getConnection()) {
            night = nightAtALock(blocker);
            assertThat(processes.get(0).page("/metrics").orElseThrow())
                    .startsWith("200 ")
                    .contains("urbanstat_runs{status=\"running\"} 1.0", "urbanstat_run_heartbeat_age_seconds ")
                    .contains("urbanstat_nights{state=\"running\"} 1.0", "hikaricp_connections_active");
            assertThat(processes.get(0).upload("late.csv", "a,b").orElseThrow()).startsWith("201 ");
            processes.get(0).signal("TERM");
            assertThat(processes.get(0).exitCode()).isEqualTo(143);
            blocker.rollback();
        }
        assertThat(country.inbox().resolve("uploaded")).isDirectoryRecursivelyContaining("glob:**/late.csv");
        assertThat(processes.get(0).printed())
                .contains("left at a commit; another process, or the next start")
                .endsWith("ended\n");
        assertThat(database.lines("select state, failures from scheduling.night where night_id = " + night[0]))
                .containsExactly("due|0");
        assertThat(database.lines("select status, stop_reason from pipeline.run order by run_id limit 1"))
                .containsExactly("stopped|serve was asked to end");
        serve(1);
        awaitLine("select 1 from scheduling.night where night_id = " + night[0] + " and state = 'done'", 120);
        assertNoNightRanTwice();
    }
}
