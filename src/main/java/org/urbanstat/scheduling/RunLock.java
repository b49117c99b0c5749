package org.urbanstat.scheduling;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.urbanstat.database.SqlFile;

/** The lock of the one runner. It belongs to a connection and dies with it, so a killed holder leaves nothing behind. */
final class RunLock {
    /** Any number, so long as every urbanstat takes the same. */
    static final long KEY = 0x75_72_62_61_6e_73_74L;

    private RunLock() {}

    /** Whether the connection now holds it; never waits. */
    static boolean take(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, KEY);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Runs while it is held; empty, and nothing is done, when somebody else holds it. */
    static <T> Optional<T> held(DataSource dataSource, Supplier<T> run) {
        return held(dataSource, "", run);
    }

    /** As {@link #held(DataSource, Supplier)}, for an operator's act; says so to whoever looks for a run. */
    static <T> Optional<T> heldForAnAct(DataSource dataSource, Supplier<T> act) {
        return held(dataSource, "urbanstat act", act);
    }

    private static <T> Optional<T> held(DataSource dataSource, String name, Supplier<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            if (!take(connection)) {
                return Optional.empty();
            }
            try {
                if (!name.isEmpty()) {
                    execute(connection, "set application_name = '" + name + "'");
                }
                return Optional.of(work.get());
            } finally {
                letGo(connection, name);
            }
        } catch (SQLException e) {
            throw new SQLExceptionSubclassTranslator().translate("run lock", null, e);
        }
    }

    /** A lock whose connection was cut off is gone with it. */
    private static void letGo(Connection connection, String name) throws SQLException {
        if (connection.isValid(1)) {
            if (!name.isEmpty()) {
                execute(connection, "reset application_name");
            }
            release(connection);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static void release(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_advisory_unlock(?)")) {
            statement.setLong(1, KEY);
            statement.execute();
        }
    }

    /** Whether nobody holds it at this moment; looks on, so that nobody who tries to take it is in the way of a look. */
    static boolean isFree(JdbcClient jdbc) {
        return jdbc.sql(SqlFile.beside(RunLock.class, "run-lock-free").text())
                .param("key_high", KEY >>> 32)
                .param("key_low", KEY & 0xffff_ffffL)
                .query(Boolean.class)
                .single();
    }
}
