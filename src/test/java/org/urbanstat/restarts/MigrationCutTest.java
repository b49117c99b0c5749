package org.urbanstat.restarts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.Database;
import org.urbanstat.database.DatabaseSettings;
import org.urbanstat.database.TestDatabase;

/**
 * The first start dies while it makes the tables: the next one makes them. Whatever commit it died at, on either side
 * of it, the schema is the same in the end.
 */
class MigrationCutTest {
    private static final long SEED = Long.getLong("proof.seed", System.nanoTime() % 1_000_000);
    private static final int SAMPLES = 3;
    private static final int ALL_FROM = 100;

    private static TestDatabase home;
    private static String fresh;

    @BeforeAll
    static void open() {
        home = TestDatabase.fresh();
        fresh = home.url().substring(home.url().lastIndexOf('/') + 1) + "_migrated";
    }

    @AfterEach
    void drop() throws SQLException {
        execute("drop database if exists " + fresh + " with (force)");
    }

    @AfterAll
    static void close() {
        home.close();
    }

    @Test
    void a_start_that_died_among_the_migrations_is_followed_by_one_that_completes_them() throws Exception {
        CutAtCommit none = new CutAtCommit(0, true);
        execute("create database " + fresh);
        openThrough(none);
        List<String> whole = schema();
        drop();
        for (int nth : chosen(none.count())) {
            for (boolean isBefore : new boolean[] {true, false}) {
                String when = "seed " + SEED + ", cut " + (isBefore ? "before" : "after") + " commit " + nth;
                execute("create database " + fresh);
                CutAtCommit cut = new CutAtCommit(nth, isBefore);
                if (!isSurvived(cut)) {
                    Database.open(settings(url())).close();
                }
                assertThat(schema()).as(when).isEqualTo(whole);
                drop();
            }
        }
        System.out.println(
                "migrations: " + none.count() + " commits, seed " + SEED + ", survived at " + chosen(none.count()));
    }

    /** Some commits only read, and Flyway asks again over another connection; then nobody is told, and all must be there. */
    private static boolean isSurvived(CutAtCommit cut) throws IOException {
        try {
            openThrough(cut);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** In the long proof every commit, else a few. */
    private static List<Integer> chosen(int commits) {
        if (Integer.getInteger("proof.kills", 0) >= ALL_FROM) {
            return IntStream.rangeClosed(1, commits).boxed().toList();
        }
        return new Random(SEED).ints(SAMPLES, 1, commits + 1).sorted().boxed().toList();
    }

    private static void openThrough(WireGate.Commits commits) throws IOException {
        URI there = URI.create(url().substring("jdbc:".length()));
        try (WireGate gate = new WireGate(there.getPort(), commits)) {
            Database.open(settings("jdbc:postgresql://127.0.0.1:" + gate.port() + there.getPath()
                            + "?sslmode=disable&gssEncMode=disable"))
                    .close();
        }
    }

    private static DatabaseSettings settings(String url) {
        return new DatabaseSettings(
                Optional.of(new DatabaseSettings.External(url, home.user(), home.password())), Path.of("none"));
    }

    private static String url() {
        return home.url().substring(0, home.url().lastIndexOf('/') + 1) + fresh;
    }

    private static List<String> schema() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), home.user(), home.password())) {
            return JdbcClient.create(
                            new org.springframework.jdbc.datasource.SingleConnectionDataSource(connection, true))
                    .sql("""
                    select table_schema || '.' || table_name || '.' || column_name || ' ' || data_type
                    from information_schema.columns
                    where table_schema not in ('pg_catalog', 'information_schema')
                    union all
                    -- a start that died once the schema was there leaves no line that it was made
                    select coalesce(version, description) || ' ' || success from database.flyway_schema_history
                    where type <> 'SCHEMA'
                    order by 1
                    """)
                    .query(String.class)
                    .list();
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(home.url(), home.user(), home.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
