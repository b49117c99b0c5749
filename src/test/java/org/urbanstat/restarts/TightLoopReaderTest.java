package org.urbanstat.restarts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbanstat.pipeline.SmallCountry;
import org.urbanstat.pipeline.TestInstallation;

/**
 * Analysts who ask without a pause while release after release is published see one release at a time. In release r,
 * 99 + r people have settled in 甲镇 by the r-th revision of its return, and every figure that rests on them says so.
 */
class TightLoopReaderTest {
    private static final int RELEASES = 5;
    private static final String SETTLED =
            "select settled_total from mart.fact_settlement where town_code = '990001100'";
    private static final String INDICATOR = "select value::bigint from mart.indicator_value"
            + " where area_code = '990001100' and indicator_code = 'settled_count' and period = '2024'";
    private static final String QUOTA =
            "select settled_count || ' ' || quota_m2 from mart.person_land_quota where town_code = '990001100'";
    private static final String POOL = "select sum(reward_yuan) from mart.person_money_reward";
    private static final String REVISION =
            "select revision from mart.return_status" + " where town_code = '990001100' and form_code = 'settlement'";
    private static final String RELEASE = "select max(release_id) from mart.release";
    private static final List<String> ALL = List.of(RELEASE, SETTLED, INDICATOR, QUOTA, POOL, REVISION);

    @TempDir
    static Path folder;

    static SmallCountry country;
    static TestInstallation urbanstat;

    private final AtomicBoolean isOver = new AtomicBoolean();
    private final Set<Long> seen = new ConcurrentSkipListSet<>();

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
    void never_sees_two_releases_at_once() throws Exception {
        ExecutorService readers = Executors.newCachedThreadPool();
        try {
            List<Future<Integer>> loops = List.of(
                    readers.submit(loop("", this::inOneTransaction)),
                    readers.submit(loop("", this::inOneStatement)),
                    readers.submit(loop("1", this::theFirst)),
                    readers.submit(loop("2100-01-01", this::inOneStatement)));
            for (int release = 2; release <= RELEASES; release++) {
                correct(release);
                assertThat(urbanstat.run(country.request()).releaseId()).contains((long) release);
            }
            isOver.set(true);
            for (Future<Integer> loop : loops) {
                assertThat(loop.get(60, TimeUnit.SECONDS)).isGreaterThan(RELEASES);
            }
            assertThat(seen)
                    .as("releases that some reader saw")
                    .contains(1L, (long) RELEASES)
                    .hasSizeGreaterThan(3);
        } finally {
            isOver.set(true);
            readers.shutdownNow();
        }
    }

    private static void correct(int release) {
        int more = release - 1;
        country.sendCorrected(
                "2025-02-" + (10 + release) + "/甲镇落户更正.csv",
                "甲镇落户",
                "100,60,10,5,5,20,40,30,30",
                (100 + more) + "," + (60 + more) + ",10,5,5,20," + (40 + more) + ",30,30");
    }

    private interface Look {
        void at(Connection connection) throws SQLException;
    }

    /** Looks until it is over, and yields how often. */
    private Callable<Integer> loop(String asOf, Look look) {
        return () -> {
            int looks = 0;
            try (Connection connection =
                            DriverManager.getConnection(urbanstat.url(), urbanstat.user(), urbanstat.password());
                    Statement statement = connection.createStatement()) {
                statement.execute("set role urbanstat_reader");
                statement.execute("set urbanstat.as_of = '" + asOf + "'");
                while (!isOver.get()) {
                    look.at(connection);
                    looks++;
                }
            }
            return looks;
        };
    }

    private void inOneTransaction(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        List<String> values = new ArrayList<>();
        for (String query : ALL) {
            values.addAll(values(connection, query));
        }
        connection.commit();
        isOneRelease(values);
    }

    private void inOneStatement(Connection connection) throws SQLException {
        isOneRelease(values(connection, "select (" + String.join("), (", ALL) + ")"));
    }

    /** Whatever is published meanwhile, who asks for the first release is told of it. */
    private void theFirst(Connection connection) throws SQLException {
        assertThat(values(connection, "select (" + String.join("), (", ALL.subList(1, ALL.size())) + ")"))
                .isEqualTo(expected(1).subList(1, ALL.size()));
    }

    private void isOneRelease(List<String> values) {
        long release = Long.parseLong(values.get(0));
        seen.add(release);
        assertThat(values).isEqualTo(expected(release));
    }

    private static List<String> expected(long release) {
        long settled = 99 + release;
        return List.of(
                Long.toString(release),
                Long.toString(settled),
                Long.toString(settled),
                settled + " " + settled * 80 + ".00",
                "1000000",
                Long.toString(release));
    }

    private static List<String> values(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            assertThat(rows.next()).as(query).isTrue();
            List<String> values = new ArrayList<>();
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                values.add(String.valueOf(rows.getString(column)));
            }
            assertThat(rows.next()).as("a second row of " + query).isFalse();
            return values;
        }
    }
}
