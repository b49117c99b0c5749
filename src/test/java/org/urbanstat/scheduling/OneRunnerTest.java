package org.urbanstat.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbanstat.pipeline.RunFailed;
import org.urbanstat.pipeline.RunOutcome;
import org.urbanstat.pipeline.RunProgress;
import org.urbanstat.pipeline.RunStopped;
import org.urbanstat.pipeline.SmallCountry;
import org.urbanstat.pipeline.TestInstallation;
import org.urbanstat.vocabulary.Text;

/** One run at a time works on a database. */
class OneRunnerTest {
    private static final String STARTING = "cannot start: another run has just begun. One run works at a time."
            + " To look: urbanstat runs; when it has ended: urbanstat run";

    private static final String LOCK_LOST = "select pg_terminate_backend(pid, 5000) from pg_locks"
            + " where locktype = 'advisory' and database = (select oid from pg_database"
            + " where datname = current_database())";

    @TempDir
    static Path folder;

    static SmallCountry country;
    static TestInstallation urbanstat;
    static OneRunner runner;

    @BeforeAll
    static void open() {
        country = SmallCountry.in(folder).sendAll();
        urbanstat = TestInstallation.of(country);
        runner = new OneRunner(urbanstat.dataSource(), urbanstat.nightlyRun());
    }

    @AfterAll
    static void close() {
        urbanstat.close();
    }

    /** Stands still at a stage until it is let go on. */
    private record Waiting(String at, CountDownLatch arrived, CountDownLatch goOn) implements RunProgress {
        @Override
        public void stage(String name) {
            if (name.equals(at)) {
                arrived.countDown();
                try {
                    assertThat(goOn.await(20, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }

        @Override
        public void read(long done, long total) {}
    }

    @Test
    void a_second_run_is_refused_while_one_works_and_is_told_which() throws Exception {
        Waiting waiting = new Waiting("indicators", new CountDownLatch(1), new CountDownLatch(1));
        ExecutorService threads = Executors.newSingleThreadExecutor();
        long run;
        try {
            Callable<RunOutcome> first = () -> runner.run(country.request(), waiting);
            Future<RunOutcome> working = threads.submit(first);
            assertThat(waiting.arrived().await(20, TimeUnit.SECONDS)).isTrue();

            OneRunner elsewhere = new OneRunner(urbanstat.dataSource(), urbanstat.nightlyRun());
            RunInProgress refused = catchThrowableOfType(
                    RunInProgress.class, () -> elsewhere.run(country.request(), RunProgress.SILENT));
            run = urbanstat
                    .client()
                    .sql("select run_id from pipeline.run where status = 'running'")
                    .query(Long.class)
                    .single();
            assertThat(refused.text().en())
                    .isEqualTo("cannot start: run " + run + " is at work (host "
                            + InetAddress.getLocalHost().getHostName() + ", process "
                            + ProcessHandle.current().pid()
                            + ", stage indicators, started 2025-11-01T18:30Z). One run works at a time."
                            + " To look: urbanstat runs; to begin when it has ended: urbanstat run --when-busy wait;"
                            + " to stop it: urbanstat stop " + run + " --reason TEXT");

            waiting.goOn().countDown();
            assertThat(working.get(20, TimeUnit.SECONDS).status()).isEqualTo(RunOutcome.Status.COMPLETED);
        } finally {
            waiting.goOn().countDown();
            threads.shutdownNow();
        }
        assertThat(runner.run(country.request(), RunProgress.SILENT).changedRows())
                .isEmpty();
        assertThat(urbanstat.lines("select status from pipeline.run where run_id >= " + run))
                .containsExactly("completed", "completed");
    }

    @Test
    void a_run_that_waits_begins_when_the_other_has_ended() throws Exception {
        AtHold first = new AtHold("linkage");
        try (first) {
            BlockingQueue<Text> heard = new LinkedBlockingQueue<>();
            Future<RunOutcome> second =
                    first.elsewhere(other -> other.runAfter(country.request(), RunProgress.SILENT, heard::add));
            assertThat(heard.poll(20, TimeUnit.SECONDS).en())
                    .startsWith("waiting for run " + first.runId() + " (host ")
                    .endsWith("To stop it: urbanstat stop " + first.runId() + " --reason TEXT");
            first.letGoOn();
            assertThat(first.outcome().status()).isEqualTo(RunOutcome.Status.COMPLETED);
            assertThat(second.get(20, TimeUnit.SECONDS).runId()).isGreaterThan(first.runId());
        }
    }

    @Test
    void a_run_that_joins_follows_the_other_to_its_end_and_begins_nothing() throws Exception {
        AtHold first = new AtHold("linkage");
        try (first) {
            BlockingQueue<Text> heard = new LinkedBlockingQueue<>();
            Future<Followed> second =
                    first.elsewhere(other -> other.runOrFollow(country.request(), RunProgress.SILENT, heard::add));
            assertThat(heard.poll(20, TimeUnit.SECONDS).en()).startsWith("following run " + first.runId());
            first.letGoOn();
            Followed end = second.get(20, TimeUnit.SECONDS);
            assertThat(end.runId()).isEqualTo(first.runId());
            assertThat(end.own()).isEmpty();
            assertThat(end.status()).isEqualTo("completed");
            assertThat(end.summary()).contains("\"run_id\": " + first.runId());
        }
        assertThat(urbanstat.lines("select max(run_id) from pipeline.run"))
                .containsExactly(Long.toString(first.runId()));
    }

    @Test
    void a_run_that_joins_one_whose_process_dies_does_its_work() throws Exception {
        AtHold first = new AtHold("indicators");
        try (first) {
            BlockingQueue<Text> heard = new LinkedBlockingQueue<>();
            Future<Followed> second =
                    first.elsewhere(other -> other.runOrFollow(country.request(), RunProgress.SILENT, heard::add));
            assertThat(heard.poll(20, TimeUnit.SECONDS).en()).startsWith("following run " + first.runId());
            assertThat(urbanstat.lines(LOCK_LOST)).containsExactly("t");
            Followed end = second.get(20, TimeUnit.SECONDS);
            assertThat(end.runId()).isGreaterThan(first.runId());
            assertThat(end.own().orElseThrow().status()).isEqualTo(RunOutcome.Status.COMPLETED);
            first.letGoOn();
            assertThatThrownBy(first::outcome).isNotNull();
        }
    }

    @Test
    void a_run_that_is_stopped_ends_at_its_next_commit_and_the_next_one_finishes_its_work() throws Exception {
        AtHold run = new AtHold("indicators");
        try (run) {
            Future<RunStop.Ended> stop = run.elsewhere(other -> stops().stop(Optional.empty(), "clerk", "too early"));
            waitFor("select count(*) from pipeline.run where stop_requested_by = 'clerk' and run_id = " + run.runId());
            run.letGoOn();
            assertThat(stop.get(20, TimeUnit.SECONDS)).isEqualTo(RunStop.Ended.STOPPED);
            assertThatThrownBy(run::outcome)
                    .hasCauseInstanceOf(RunStopped.class)
                    .hasRootCauseMessage(
                            "run " + run.runId() + " was stopped by clerk: too early. What it had committed"
                                    + " stays, and the next run finishes the work: urbanstat run");
        }
        assertThat(urbanstat.lines("select status, stage, stop_reason from pipeline.run where run_id = " + run.runId()))
                .containsExactly("stopped|indicators|too early");
        assertThat(acts("run " + run.runId())).containsExactly("test|RUN|test|null", "clerk|STOP|too early|stopped");
        assertThat(runner.run(country.request(), RunProgress.SILENT).status()).isEqualTo(RunOutcome.Status.COMPLETED);
    }

    @Test
    void a_statement_that_takes_long_is_cut_off_by_a_stop() throws Exception {
        // where nothing is new no figure is computed again, and no statement takes long
        country.sendCorrected(
                "2025-03-03/甲镇落户更正.csv", "甲镇落户", "100,60,10,5,5,20,40,30,30", "101,61,10,5,5,20,41,30,30");
        AtHold run = new AtHold("indicators");
        try (run;
                Connection blocker = urbanstat.dataSource().getConnection()) {
            blocker.setAutoCommit(false);
            blocker.createStatement().execute("lock table indicators.indicator_value");
            run.letGoOn();
            waitFor("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                    + " and application_name = 'urbanstat run " + run.runId() + "'");
            assertThat(stops().stop(Optional.of(run.runId()), "clerk", "it hangs"))
                    .isEqualTo(RunStop.Ended.STOPPED);
            blocker.rollback();
        }
        assertThat(urbanstat.lines("select status from pipeline.run where run_id = " + run.runId()))
                .containsExactly("stopped");
    }

    @Test
    void a_run_that_lost_its_lock_writes_nothing_beside_the_one_that_took_over() throws Exception {
        AtHold first = new AtHold("indicators");
        try (first) {
            assertThat(urbanstat.lines(LOCK_LOST)).containsExactly("t");
            RunOutcome second = first.elsewhere(other -> other.run(country.request(), RunProgress.SILENT))
                    .get(20, TimeUnit.SECONDS);
            assertThat(second.status()).isEqualTo(RunOutcome.Status.COMPLETED);
            assertThat(second.remarks().get(0).en())
                    .startsWith("run " + first.runId() + " (host ")
                    .contains(" died in stage \"indicators\", last seen ")
                    .endsWith("; this run finishes its work");
            first.letGoOn();
            assertThatThrownBy(first::outcome)
                    .hasRootCauseMessage("run " + first.runId() + " had lost its hold on the database, and another run"
                            + " has taken over; it writes nothing more. To look: urbanstat runs");
        }
        assertThat(urbanstat.lines("select run_id > " + first.runId() + " from pipeline.runner"))
                .containsExactly("t");
    }

    @Test
    void a_run_whose_process_is_gone_is_closed_without_sql_by_hand() throws Exception {
        urbanstat
                .client()
                .sql("insert into pipeline.run (job, started_at, status, requested_by, reason, parameters, host,"
                        + " process_id) values ('nightly', now(), 'running', 'x', '', '{}', 'elsewhere', 1)")
                .update();
        long gone = runner.atWork().orElseThrow().runId();
        assertThat(stops().recover(Optional.of(gone), "clerk", "power cut")).isEqualTo(gone);
        assertThat(urbanstat.lines("select status, failure from pipeline.run where run_id = " + gone))
                .containsExactly("failed|its process was gone; closed by clerk: power cut");
        assertThat(acts("run " + gone)).containsExactly("clerk|RECOVER|power cut|recovered");
        assertThatThrownBy(() -> stops().stop(Optional.empty(), "clerk", "again"))
                .isInstanceOf(NoSuchRun.class)
                .hasMessage("no run is at work. To look: urbanstat runs");
    }

    @Test
    void a_run_that_is_alive_is_not_closed_but_named() throws Exception {
        AtHold run = new AtHold("indicators");
        try (run) {
            assertThatThrownBy(() -> stops().recover(Optional.empty(), "clerk", "looks dead"))
                    .isInstanceOf(RunInProgress.class)
                    .hasMessageContaining("run " + run.runId() + " is at work");
            assertThatThrownBy(() -> stops().stop(Optional.of(999_999L), "clerk", "wrong number"))
                    .hasMessage("run 999999 is not at work; run " + run.runId() + " is. To look: urbanstat runs");
        }
    }

    @Test
    void an_operator_acts_between_runs_and_is_told_which_one_is_at_work() throws Exception {
        BetweenRuns between = new BetweenRuns(urbanstat.dataSource());
        AtHold run = new AtHold("indicators");
        try (run) {
            assertThatThrownBy(() -> between.act(() -> {
                        throw new AssertionError("acted beside a run");
                    }))
                    .isInstanceOf(RunInProgress.class)
                    .hasMessageStartingWith("nothing was done: run " + run.runId() + " is at work (host ")
                    .hasMessageEndingWith("to stop it: urbanstat stop " + run.runId() + " --reason TEXT");
        }
        assertThat(between.<String>act(() -> "done")).isEqualTo("done");
    }

    @Test
    void a_run_that_begins_during_an_act_begins_after_it() {
        BetweenRuns between = new BetweenRuns(urbanstat.dataSource());
        between.act(() -> {
            assertThatThrownBy(() -> runner.run(country.request(), RunProgress.SILENT))
                    .isInstanceOf(RunInProgress.class);
            return "done";
        });
        assertThat(runner.run(country.request(), RunProgress.SILENT).status()).isEqualTo(RunOutcome.Status.COMPLETED);
    }

    private static List<String> acts(String subject) {
        return urbanstat.lines("select actor, kind, reason, details ->> 'ended' from audit.event where subject = '"
                + subject + "' order by event_id");
    }

    private static RunStop stops() {
        return new RunStop(urbanstat.dataSource(), Clock.systemUTC());
    }

    private static void waitFor(String count) {
        await(count)
                .atMost(Duration.ofSeconds(20))
                .until(() -> !urbanstat.lines(count).equals(List.of("0")));
    }

    /** A run that stands still at a stage until it is let go on, or closed. */
    private static final class AtHold implements AutoCloseable {
        private final Waiting waiting;
        private final ExecutorService threads = Executors.newCachedThreadPool();
        private final Future<RunOutcome> working;
        private final long runId;

        AtHold(String stage) throws InterruptedException {
            waiting = new Waiting(stage, new CountDownLatch(1), new CountDownLatch(1));
            working = threads.submit(() -> runner.run(country.request(), waiting));
            assertThat(waiting.arrived().await(20, TimeUnit.SECONDS)).isTrue();
            runId = runner.atWork().orElseThrow().runId();
        }

        long runId() {
            return runId;
        }

        <T> Future<T> elsewhere(Function<OneRunner, T> work) {
            OneRunner other = new OneRunner(urbanstat.dataSource(), urbanstat.nightlyRun());
            return threads.submit(() -> work.apply(other));
        }

        void letGoOn() {
            waiting.goOn().countDown();
        }

        RunOutcome outcome() throws Exception {
            return working.get(20, TimeUnit.SECONDS);
        }

        @Override
        public void close() {
            letGoOn();
            threads.shutdown();
            await().atMost(Duration.ofSeconds(20)).until(threads::isTerminated);
        }
    }

    @Test
    void the_lock_dies_with_its_connection() throws Exception {
        try (Connection other = DriverManager.getConnection(urbanstat.url(), urbanstat.user(), urbanstat.password())) {
            other.createStatement().execute("select pg_advisory_lock(" + RunLock.KEY + ")");
            assertThatThrownBy(() -> runner.run(country.request(), RunProgress.SILENT))
                    .isInstanceOf(RunInProgress.class)
                    .hasMessage(STARTING);
            try (var statement = other.createStatement();
                    var row = statement.executeQuery("select pg_backend_pid()")) {
                assertThat(row.next()).isTrue();
                assertThat(urbanstat.lines("select pg_terminate_backend(" + row.getInt(1) + ", 5000)"))
                        .containsExactly("t");
            }
            assertThat(runner.run(country.request(), RunProgress.SILENT).status())
                    .isEqualTo(RunOutcome.Status.COMPLETED);
        }
    }

    @Test
    void a_run_that_breaks_gives_the_lock_back() {
        RunProgress breaking = new RunProgress() {
            @Override
            public void stage(String name) {
                throw new IllegalStateException("the terminal is gone");
            }

            @Override
            public void read(long done, long total) {}
        };
        assertThatThrownBy(() -> runner.run(country.request(), breaking))
                .isInstanceOf(RunFailed.class)
                .hasMessageContaining("failed in stage intake: the terminal is gone");
        assertThat(urbanstat.lines(
                        "select count(*) from pg_locks where locktype = 'advisory' and database = (select oid"
                                + " from pg_database where datname = current_database())"))
                .containsExactly("0");
    }
}
