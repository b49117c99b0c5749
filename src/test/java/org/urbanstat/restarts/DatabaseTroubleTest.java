package org.urbanstat.restarts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbanstat.pipeline.RunFailed;
import org.urbanstat.pipeline.RunOutcome;
import org.urbanstat.pipeline.RunProgress;
import org.urbanstat.pipeline.SmallCountry;
import org.urbanstat.pipeline.TestInstallation;

/**
 * What an installation does to a night: limits, locks, lines that break. The run fails with the reason and the way out
 * in both languages, and the next one completes with the tables of an undisturbed night.
 */
class DatabaseTroubleTest {
    private static final String LOST = "the connection to the database was lost (";

    @TempDir
    static Path undisturbedFolder;

    static Map<String, List<String>> undisturbed;

    @TempDir
    Path folder;

    private SmallCountry country;
    private TestInstallation urbanstat;

    @BeforeAll
    static void runUndisturbed() throws SQLException {
        SmallCountry calm = SmallCountry.in(undisturbedFolder).sendAll();
        try (TestInstallation installation = TestInstallation.of(calm)) {
            assertThat(installation.run(calm.request()).releaseId()).contains(1L);
            installation.export(undisturbedFolder.resolve("tables"));
        }
        undisturbed = ExportedTables.in(undisturbedFolder.resolve("tables"));
    }

    @BeforeEach
    void send() {
        country = SmallCountry.in(folder).sendAll();
    }

    @AfterEach
    void close() {
        urbanstat.close();
    }

    @Test
    void a_statement_beyond_the_time_limit_of_the_login() throws Exception {
        urbanstat = TestInstallation.of(country);
        limit("statement_timeout", "4s");
        RunFailed failed;
        try (Connection other = connection()) {
            failed = fails("indicators", () -> hold(other, "indicators.coverage"));
        }
        assertThat(failed.text().en())
                .isEqualTo("run 1 failed in stage indicators: a statement took longer than the database allows this"
                        + " login (ERROR: canceling statement due to statement timeout). An administrator lifts the"
                        + " limit: alter role NAME set statement_timeout = 0. What it had committed stays, and the next"
                        + " run finishes the work: urbanstat run");
        assertThat(failed.text().zh()).contains("某条语句超过了数据库给此登录名的时限", "urbanstat run");
        isClosedAsFailedIn("indicators");
        lift("statement_timeout");
        completes();
    }

    @Test
    void a_lock_that_another_session_does_not_let_go() throws Exception {
        urbanstat = TestInstallation.of(country);
        limit("lock_timeout", "500ms");
        RunFailed failed;
        try (Connection other = connection()) {
            failed = fails("linkage", () -> hold(other, "linkage.person_land_quota"));
        }
        assertThat(failed.text().en())
                .startsWith("run 1 failed in stage linkage: another session holds what this one has to write, and did"
                        + " not let go in time (ERROR: canceling statement due to lock timeout).");
        assertThat(failed.text().zh()).contains("另一会话占着本次要写的内容");
        isClosedAsFailedIn("linkage");
        lift("lock_timeout");
        completes();
    }

    @Test
    void locks_taken_in_the_opposite_order() throws Exception {
        urbanstat = TestInstallation.of(country);
        limit("deadlock_timeout", "3s");
        RunFailed failed;
        try (Connection other = connection()) {
            other.createStatement().execute("set deadlock_timeout = '10min'");
            CompletableFuture<Void> opposite = new CompletableFuture<>();
            failed = fails("indicators", () -> {
                hold(other, "indicators.indicator_value");
                opposite.completeAsync(() -> holdOnceTheRunWaits(other, "indicators.operand"));
            });
            opposite.get();
        }
        assertThat(failed.text().en())
                .startsWith("run 1 failed in stage indicators: this run and another session waited for each other, and"
                        + " the database gave this one up (ERROR: deadlock detected).");
        assertThat(failed.text().zh()).contains("相互等待");
        isClosedAsFailedIn("indicators");
        lift("deadlock_timeout");
        completes();
    }

    @Test
    void connections_that_the_server_ends() throws Exception {
        urbanstat = TestInstallation.of(country);
        RunFailed failed = fails("validation", this::endConnections);
        assertThat(failed.text().en()).startsWith("run 1 failed in stage validation: " + LOST);
        assertThat(failed.text().zh()).contains("与数据库的连接中断", "urbanstat run");
        isClosedAsFailedIn("validation");
        completes();
    }

    @Test
    void a_database_that_was_set_read_only() throws Exception {
        urbanstat = TestInstallation.of(country);
        RunFailed failed = fails("linkage", () -> {
            execute("alter database " + name() + " set default_transaction_read_only = on");
            endConnections();
            // the pool trusts for half a second a connection that was just used
            Installation.pause(Duration.ofMillis(700));
        });
        assertThat(failed.text().en())
                .startsWith("run 1 failed in stage linkage: the database takes no changes (ERROR: cannot execute ")
                .contains(" in a read-only transaction).");
        assertThat(failed.text().zh()).contains("数据库不接受修改");
        try (Connection other = connection()) {
            other.setReadOnly(false);
            other.createStatement().execute("set default_transaction_read_only = off");
            other.createStatement().execute("alter database " + name() + " reset default_transaction_read_only");
        }
        urbanstat.restart(country);
        assertThat(completes().remarks().get(0).en())
                .startsWith("run 1 (host ")
                .contains(" died in stage \"linkage\", last seen ");
    }

    @Test
    void a_line_that_is_cut() throws Exception {
        try (WireGate gate = gate()) {
            urbanstat = TestInstallation.through(country, url -> through(gate, url, ""));
            RunFailed failed = fails("facts", gate::breakOff);
            assertThat(failed.text().en()).startsWith("run 1 failed in stage facts: " + LOST);
            urbanstat.restart(country);
            completes();
        }
    }

    /** As of a server that accepts everything and answers nothing; the limit is half an hour where nothing else is said. */
    @Test
    void a_line_that_is_silent_for_longer_than_the_limit() throws Exception {
        try (WireGate gate = gate()) {
            urbanstat = TestInstallation.through(country, url -> through(gate, url, "&socketTimeout=2"));
            RunFailed failed = fails("indicators", gate::stall);
            assertThat(failed.text().en()).startsWith("run 1 failed in stage indicators: " + LOST);
            gate.breakOff();
            urbanstat.restart(country);
            completes();
        }
    }

    private interface Trouble {
        void come() throws SQLException;
    }

    private RunFailed fails(String stage, Trouble trouble) {
        RunProgress progress = new RunProgress() {
            @Override
            public void stage(String name) {
                if (name.equals(stage)) {
                    try {
                        trouble.come();
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }

            @Override
            public void read(long done, long total) {}
        };
        return catchThrowableOfType(RunFailed.class, () -> urbanstat.run(country.request(), progress));
    }

    private void isClosedAsFailedIn(String stage) {
        assertThat(urbanstat.lines("select status, stage from pipeline.run")).containsExactly("failed|" + stage);
    }

    private RunOutcome completes() throws SQLException {
        RunOutcome outcome = urbanstat.run(country.request());
        assertThat(outcome.releaseId()).contains(1L);
        urbanstat.export(folder.resolve("tables"));
        assertThat(ExportedTables.in(folder.resolve("tables"))).isEqualTo(undisturbed);
        return outcome;
    }

    private Connection connection() throws SQLException {
        Connection connection = DriverManager.getConnection(urbanstat.url(), urbanstat.user(), urbanstat.password());
        connection.setAutoCommit(true);
        return connection;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connection()) {
            connection.createStatement().execute(sql);
        }
    }

    private String name() {
        return urbanstat.url().substring(urbanstat.url().lastIndexOf('/') + 1);
    }

    /** For the connections of the next start. */
    private void limit(String setting, String value) throws SQLException {
        execute("alter database " + name() + " set " + setting + " = '" + value + "'");
        urbanstat.restart(country);
    }

    private void lift(String setting) throws SQLException {
        execute("alter database " + name() + " reset " + setting);
        urbanstat.restart(country);
    }

    private void endConnections() throws SQLException {
        execute("select pg_terminate_backend(pid, 5000) from pg_stat_activity"
                + " where datname = current_database() and pid <> pg_backend_pid()");
    }

    private static void hold(Connection other, String table) throws SQLException {
        other.setAutoCommit(false);
        other.createStatement().execute("lock table " + table + " in access share mode");
    }

    private Void holdOnceTheRunWaits(Connection other, String table) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> urbanstat
                        .lines("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                + " and application_name = 'urbanstat run 1'")
                        .equals(List.of("1")));
        try {
            hold(other, table);
            return null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private WireGate gate() throws Exception {
        try (TestInstallation any = TestInstallation.of(country)) {
            return new WireGate(
                    URI.create(any.url().substring("jdbc:".length())).getPort(), new WireGate.Commits() {
                        @Override
                        public void before(String sql) {}

                        @Override
                        public void after(String sql) {}
                    });
        }
    }

    private static String through(WireGate gate, String url, String more) {
        URI there = URI.create(url.substring("jdbc:".length()));
        return "jdbc:postgresql://127.0.0.1:" + gate.port() + there.getPath() + "?sslmode=disable&gssEncMode=disable"
                + more;
    }
}
