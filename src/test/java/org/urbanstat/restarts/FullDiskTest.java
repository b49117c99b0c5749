package org.urbanstat.restarts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.urbanstat.database.PostgresServer;
import org.urbanstat.pipeline.SmallCountry;
import org.urbanstat.pipeline.TestInstallation;

/** The disk is full in the middle of a night; when there is room again, the next run does what was left. */
@Execution(ExecutionMode.CONCURRENT)
class FullDiskTest {
    @TempDir
    static Path undisturbedFolder;

    static Map<String, List<String>> undisturbed;

    @TempDir
    Path folder;

    private SmallCountry country;

    @BeforeAll
    static void runUndisturbed() throws Exception {
        SmallCountry calm = SmallCountry.in(undisturbedFolder).sendAll();
        try (TestInstallation installation = TestInstallation.of(calm)) {
            assertThat(installation.run(calm.request()).releaseId()).contains(1L);
            installation.export(undisturbedFolder.resolve("tables"));
        }
        undisturbed = ExportedTables.in(undisturbedFolder.resolve("tables"));
    }

    @BeforeEach
    void found() {
        country = SmallCountry.in(folder.resolve("country"));
    }

    /** The tables cannot grow, and the server refuses the statement. */
    @Test
    void of_the_tables() throws Exception {
        try (SmallDisk disk = SmallDisk.of(400, folder.resolve("installation/data"));
                Installation installation =
                        Installation.installed(folder.resolve("installation"), country.jobs(), country.inbox())) {
            assertThat(run(installation).code()).isZero();
            beginSegment(installation);
            country.sendAll();
            disk.leaveFree(200_000);
            UrbanstatProcess.Ended full = run(installation, "--lang", "zh");
            assertThat(full.code()).isEqualTo(1);
            assertThat(full.err())
                    .contains("数据库所在磁盘已满(ERROR: ", "请腾出空间", " run --data ")
                    // the system writes nothing of a page, or a part of it
                    .containsAnyOf("No space left on device", "wrote only ")
                    .doesNotContain("\tat ");
            disk.makeRoom();
            completes(installation, "failed");
        }
    }

    /** Three quarters through a segment of the log of changes the server makes the next at its start, and would not come up. */
    private static void beginSegment(Installation installation) {
        try (PostgresServer keeping = PostgresServer.join(installation.data())) {
            assertThat(keeping.port()).isPositive();
            installation.server().lines("select pg_switch_wal()");
        }
    }

    /**
     * The log of changes cannot grow, and the server goes down. The installation is no copy: it has a password of its own,
     * which the server of another test does not know.
     */
    @Test
    void of_the_log_of_changes() throws Exception {
        try (Installation installation =
                        Installation.in(folder.resolve("installation"), country.jobs(), country.inbox());
                SmallDisk disk = SmallDisk.of(60, folder.resolve("log-of-changes"))) {
            assertThat(run(installation).code()).isZero();
            moveLog(
                    installation.data().resolve("cluster/pg_wal"),
                    disk.mounted().resolve("pg_wal"));
            country.sendAll();
            UrbanstatProcess.Ended full = runAtTheEndOfTheLog(installation, disk);
            assertThat(full.code()).isEqualTo(1);
            // a server that another test starts may take the port that became free, and then answers in its place
            assertThat(full.err())
                    .containsAnyOf(
                            "the connection to the database was lost (", "the database does not let this login in (")
                    .contains("data directory")
                    .doesNotContain("\tat ");
            assertThat(Files.readString(installation.data().resolve("postgres.log")))
                    .contains("PANIC:  could not write to file \"pg_wal/");
            disk.makeRoom();
            completes(installation, "failed");
        }
    }

    private static UrbanstatProcess.Ended run(Installation installation, String... more) {
        try (UrbanstatProcess process = installation.run(more)) {
            return process.end(Installation.PATIENCE);
        }
    }

    private void completes(Installation installation, String before) {
        UrbanstatProcess.Ended whole = run(installation);
        assertThat(whole.code()).as(whole.err()).isZero();
        assertThat(whole.out()).contains("\"release_id\": 1");
        try (PostgresServer keeping = PostgresServer.join(installation.data())) {
            assertThat(keeping.port()).isPositive();
            assertThat(installation.server().lines("select status from pipeline.run order by run_id"))
                    .containsExactly("completed", before, "completed");
            assertThat(installation.server().lines(StateOfReturns.LEFTOVERS)).isEmpty();
            assertThat(ExportedTables.of(installation)).isEqualTo(undisturbed);
        }
    }

    /** While the server is down. */
    private static void moveLog(Path from, Path to) throws IOException {
        assertThat(SmallDisk.run("cp", "-a", from.toString(), to.toString())).isZero();
        assertThat(SmallDisk.run("rm", "-r", from.toString())).isZero();
        Files.createSymbolicLink(from, to);
    }

    /** A segment holds 16 MiB and is on the disk as a whole; when the last that fits is full, there is no next one. */
    private static UrbanstatProcess.Ended runAtTheEndOfTheLog(Installation installation, SmallDisk disk)
            throws IOException {
        try (PostgresServer keeping = PostgresServer.join(installation.data())) {
            assertThat(keeping.port()).isPositive();
            disk.leaveFree(100_000);
            // it writes to the log too, and where the program starts slowly the log would be full before its run
            installation.server().execute("alter system set autovacuum = off");
            installation.server().execute("select pg_reload_conf()");
            installation.server().execute("""
                    do $$
                    begin
                      while pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint % 16777216 < 16500000
                        or exists (
                          select from pg_ls_waldir() w
                          where w.name ~ '^[0-9A-F]{24}$' and w.name > pg_walfile_name(pg_current_wal_insert_lsn()))
                      loop
                        perform pg_logical_emit_message(false, 'test', repeat('x', 100000));
                      end loop;
                    end
                    $$
                    """);
            return run(installation, "--lang", "en");
        }
    }
}
