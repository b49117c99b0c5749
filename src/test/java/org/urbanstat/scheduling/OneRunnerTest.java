package org.urbanstat.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbanstat.pipeline.RunFailed;
import org.urbanstat.pipeline.RunOutcome;
import org.urbanstat.pipeline.RunProgress;
import org.urbanstat.pipeline.SmallCountry;
import org.urbanstat.pipeline.TestInstallation;

/** One run at a time works on a database. */
class OneRunnerTest {
    private static final String STARTING = "cannot start: another run has just begun. One run works at a time."
            + " To look: urbanstat runs; when it has ended: urbanstat run";

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
                            + " To look: urbanstat runs; when it has ended: urbanstat run");

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
    void the_lock_dies_with_its_connection() throws Exception {
        try (Connection other = DriverManager.getConnection(urbanstat.url(), urbanstat.user(), urbanstat.password())) {
            other.createStatement().execute("select pg_advisory_lock(" + OneRunner.LOCK + ")");
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
        assertThat(urbanstat.lines("select count(*) from pg_locks where locktype = 'advisory'"))
                .containsExactly("0");
    }
}
