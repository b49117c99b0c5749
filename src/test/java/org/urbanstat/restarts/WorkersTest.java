package org.urbanstat.restarts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbanstat.generation.SyntheticCountry;
import org.urbanstat.pipeline.RunOutcome;
import org.urbanstat.pipeline.RunRequest;
import org.urbanstat.pipeline.TestInstallation;
import org.urbanstat.vocabulary.Period;

/**
 * Workers as processes of their own take partitions of a run and are killed, frozen and asked to end in the middle of
 * them, in the transaction that writes what they read. Each of them stands still at a lock that lets nobody but the run's
 * own process through.
 */
class WorkersTest {
    private static final int TOWNS = Integer.getInteger("proof.worker.towns", 110);
    private static final Clock NOW = Clock.fixed(Instant.parse("2025-10-01T00:00:00Z"), ZoneOffset.UTC);
    private static final long WORKERS = 4711;
    private static final long RUNNER = 4712;

    /** A worker passes so long as it has not read more files of a partition than so many. */
    private static final int FREE = Integer.getInteger("proof.worker.free", 0);

    private static final List<String> HELD_UP = List.of("""
            create function held_up() returns trigger language plpgsql as $$
            declare
              name text := current_setting('application_name');
              gate bigint := 4712;
            begin
              if name like '% worker %' then
                if (select max(files_done) from pipeline.partition
                    where state = 'working' and worker_id = split_part(name, ' ', 5)::bigint) <= %d then
                  return null;
                end if;
                gate := 4711;
              end if;
              perform pg_advisory_lock_shared(gate);
              perform pg_advisory_unlock_shared(gate);
              return null;
            end $$
            """.replace("%d", Integer.toString(FREE)), """
            create trigger held_up before insert on validation.reading
            for each statement execute function held_up()
            """);
    private static final String AT_THE_LOCK = """
            select w.process_id from pg_stat_activity a
            join pipeline.worker w on a.application_name = 'urbanstat run 1 worker ' || w.worker_id
            where a.wait_event = 'advisory' and a.datname = current_database()
            """;

    @TempDir
    static Path folder;

    static Map<String, List<String>> alone;

    private final List<UrbanstatProcess> processes = new ArrayList<>();

    @BeforeAll
    static void runAlone() throws Exception {
        SyntheticCountry.write(TOWNS, new Period("2024"), 7, Path.of("jobs"), folder, done -> {});
        try (TestInstallation installation = TestInstallation.with(folder.resolve("jobs"), NOW)) {
            assertThat(installation.run(request()).releaseId()).contains(1L);
            assertThat(installation.lines("select count(distinct worker_id), min(claims), max(claims)"
                            + " from pipeline.partition where state = 'done'"))
                    .as("one process alone")
                    .containsExactly("1|1|1");
            installation.export(folder.resolve("alone"));
        }
        alone = ExportedTables.in(folder.resolve("alone"));
    }

    private static RunRequest request() {
        return new RunRequest(folder.resolve("inbox"), RunRequest.Filter.ANY, false, false, false, "test", "test");
    }

    @AfterEach
    void end() {
        processes.forEach(UrbanstatProcess::close);
    }

    @Test
    void a_run_whose_workers_are_killed_frozen_and_asked_to_end_yields_what_one_process_alone_yields()
            throws Exception {
        try (TestInstallation installation = TestInstallation.with(folder.resolve("jobs"), NOW);
                Connection blocker = installation.dataSource().getConnection()) {
            UrbanstatProcess killed = worker(installation);
            UrbanstatProcess frozen = worker(installation);
            UrbanstatProcess asked = worker(installation);
            UrbanstatProcess other = worker(installation, "-Durbanstat.program-version=0.0.9");
            awaitLines(installation, "select 1 from pipeline.worker where ended_at is null", 4);
            for (String statement : HELD_UP) {
                execute(blocker, statement);
            }
            execute(blocker, "select pg_advisory_lock(" + WORKERS + "), pg_advisory_lock(" + RUNNER + ")");
            CompletableFuture<RunOutcome> run = CompletableFuture.supplyAsync(() -> installation.run(request()));
            awaitLines(installation, AT_THE_LOCK, 3);
            killed.kill();
            frozen.signal("STOP");
            asked.signal("TERM");
            UrbanstatProcess.Ended ended = asked.end(Duration.ofSeconds(40));
            assertThat(ended.code()).isEqualTo(143);
            assertThat(ended.out())
                    .contains("ending: no partition is taken any more")
                    .endsWith("ended\n");
            assertThat(installation.lines("select ended_at is not null, is_held_for_dead from pipeline.worker"
                            + " where process_id = " + asked.processId()))
                    .as("left by itself")
                    .containsExactly("t|f");
            execute(blocker, "select pg_advisory_unlock(" + RUNNER + ")");
            assertThat(run.get(5, TimeUnit.MINUTES).releaseId()).contains(1L);
            execute(blocker, "select pg_advisory_unlock(" + WORKERS + ")");
            assertTakenOver(installation, List.of(killed, frozen), 3);
            List<String> before = written(installation);
            frozen.signal("CONT");
            awaitPrinted(frozen, "another process has taken it over, or the run has ended");
            awaitPrinted(frozen, "was held for dead; what it had taken is others' now");
            assertThat(written(installation)).isEqualTo(before);
            assertThat(other.printed())
                    .containsPattern(
                            "run 1 is made by program 0\\.1\\.0\\+[0-9a-f]{12}, this worker is program 0\\.0\\.9:"
                                    + " it takes no part\\. To do: start the worker with the program of the run");
            assertEqualToAlone(installation);
        }
    }

    /** Each worker on a host of its own, as far as the network goes; of one the network breaks, the other is killed. */
    @Test
    void workers_on_other_hosts_that_are_cut_off_and_killed_yield_what_one_process_alone_yields() throws Exception {
        assumeThat(NetworkHost.whyThereIsNone()).isEmpty();
        try (TestInstallation installation = TestInstallation.with(folder.resolve("jobs"), NOW);
                Connection blocker = installation.dataSource().getConnection();
                NetworkHost one = NetworkHost.create(1);
                NetworkHost two = NetworkHost.create(2);
                WireGate wayOfOne = one.wayTo(installation.url());
                WireGate wayOfTwo = two.wayTo(installation.url())) {
            UrbanstatProcess cutOff = worker(installation, one, wayOfOne);
            UrbanstatProcess killed = worker(installation, two, wayOfTwo);
            awaitLines(installation, "select 1 from pipeline.worker where ended_at is null", 2);
            for (String statement : HELD_UP) {
                execute(blocker, statement);
            }
            execute(blocker, "select pg_advisory_lock(" + WORKERS + "), pg_advisory_lock(" + RUNNER + ")");
            CompletableFuture<RunOutcome> run = CompletableFuture.supplyAsync(() -> installation.run(request()));
            awaitLines(installation, AT_THE_LOCK, 2);
            one.cut();
            killed.kill();
            execute(blocker, "select pg_advisory_unlock(" + RUNNER + ")");
            assertThat(run.get(5, TimeUnit.MINUTES).releaseId()).contains(1L);
            execute(blocker, "select pg_advisory_unlock(" + WORKERS + ")");
            assertTakenOver(installation, List.of(killed, cutOff), 2);
            List<String> before = written(installation);
            one.mend();
            awaitPrinted(cutOff, "was held for dead; what it had taken is others' now");
            assertThat(written(installation)).isEqualTo(before);
            assertEqualToAlone(installation);
        }
    }

    private UrbanstatProcess worker(TestInstallation installation, String... options) {
        return worker(List.of(), installation, installation.url(), options);
    }

    private UrbanstatProcess worker(TestInstallation installation, NetworkHost host, WireGate way) {
        return worker(host.start(), installation, host.url(installation.url(), way));
    }

    private UrbanstatProcess worker(List<String> before, TestInstallation installation, String url, String... options) {
        List<String> all = Stream.concat(
                        Stream.of(
                                "-Dspring.datasource.url=" + url,
                                "-Dspring.datasource.username=" + installation.user(),
                                "-Dspring.datasource.password=" + installation.password()),
                        Stream.of(options))
                .toList();
        UrbanstatProcess process =
                UrbanstatProcess.start(before, folder, all, List.of("worker", "--threads", "1", "--lang", "en"));
        processes.add(process);
        return process;
    }

    /** Both had a partition, and what they had read of it was read again by another. */
    private static void assertTakenOver(TestInstallation installation, List<UrbanstatProcess> gone, int partitions) {
        for (UrbanstatProcess process : gone) {
            assertThat(installation.lines(
                            "select is_held_for_dead from pipeline.worker where process_id = " + process.processId()))
                    .containsExactly("t");
        }
        assertThat(installation.lines("select count(*), sum(files_done) from pipeline.partition where state = 'done'"
                        + " and worker_id = (select worker_id from pipeline.worker where run_id = 1)"))
                .containsExactly(installation
                        .lines("select count(*), " + TOWNS + " from pipeline.partition")
                        .get(0));
        assertThat(installation.lines("select count(*) from pipeline.partition where claims = 2"))
                .as("partitions that were taken over")
                .containsExactly(Integer.toString(partitions));
    }

    private static List<String> written(TestInstallation installation) {
        return installation.lines(
                "select (select count(*) from validation.reading),"
                        + " (select count(*) from validation.read_submission), (select sum(version) from batch.batch_step_execution)");
    }

    private static void assertEqualToAlone(TestInstallation installation) throws SQLException {
        assertThat(installation.lines(StateOfReturns.GAPS)).isEmpty();
        assertThat(installation.lines("select distinct status from batch.batch_step_execution"))
                .containsExactly("COMPLETED");
        installation.export(folder.resolve("together"));
        assertThat(ExportedTables.in(folder.resolve("together"))).isEqualTo(alone);
    }

    private static void awaitLines(TestInstallation installation, String sql, int count) {
        await(sql)
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> installation.lines(sql).size() == count);
    }

    private static void awaitPrinted(UrbanstatProcess process, String words) {
        await(words)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> process.printed().contains(words));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
