package org.urbanstat.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.springframework.jdbc.UncategorizedSQLException;

/**
 * A migrated, empty database on the same server, with the same collation, that is gone when closed. Its number is held
 * by an advisory lock of a connection to the database beside it: what a killed process leaves is known by its free lock
 * and dropped by the next one.
 */
public final class ScratchDatabase implements AutoCloseable {
    private static final int LOCK_CLASS = 0x73637261;
    private static final int NUMBERS = 1_000_000_000;
    private static final SqlFile LEFT_BEHIND = SqlFile.beside(ScratchDatabase.class, "scratch-databases");

    private final Connection holder;
    private final String name;
    private final HikariDataSource pool;

    private ScratchDatabase(Connection holder, String name, HikariDataSource pool) {
        this.holder = holder;
        this.name = name;
        this.pool = pool;
    }

    /**
     * Makes one, after those have been dropped that nobody uses any more.
     *
     * @param main a pool of this package
     * @throws MayNotCreateDatabases where the login of an external server is not allowed to
     */
    public static ScratchDatabase beside(DataSource main) {
        try {
            Connection holder = main.getConnection();
            try {
                dropLeftBehind(holder);
                return made(holder, main.unwrap(HikariDataSource.class));
            } catch (SQLException | RuntimeException e) {
                holder.close();
                throw e;
            }
        } catch (SQLException e) {
            throw translated(e);
        }
    }

    private static ScratchDatabase made(Connection holder, HikariDataSource main) throws SQLException {
        int number = ThreadLocalRandom.current().nextInt(NUMBERS);
        while (!lock(holder, number)) {
            number = ThreadLocalRandom.current().nextInt(NUMBERS);
        }
        CollationOfDatabase like = CollationOfDatabase.of(holder);
        String name = like.database() + "_scratch_" + number;
        create(holder, main, like, name);
        return new ScratchDatabase(holder, name, pool(main, name));
    }

    private static void create(Connection holder, HikariDataSource main, CollationOfDatabase like, String name)
            throws SQLException {
        try {
            EmptyTemplate template = new EmptyTemplate(holder);
            if (!template.copiedTo(name)) {
                create(holder, "create database \"" + name + "\" template template0 " + like.options());
                migrate(holder, main, template, name);
            }
        } catch (SQLException e) {
            if ("42501".equals(e.getSQLState())) {
                throw new MayNotCreateDatabases(holder.getMetaData().getUserName(), e);
            }
            throw e;
        }
    }

    private static void migrate(Connection holder, HikariDataSource main, EmptyTemplate template, String name)
            throws SQLException {
        try {
            String schema;
            try (HikariDataSource pool = pool(main, name);
                    Connection connection = pool.getConnection()) {
                Migrations.apply(pool);
                schema = EmptyTemplate.fingerprint(connection);
            }
            template.keep(name, schema);
        } catch (SQLException | RuntimeException e) {
            dropped(holder, name);
            throw e;
        }
    }

    /** What is lost with the server is lost: nothing here outlives its process, so no commit waits for the disk. */
    private static HikariDataSource pool(HikariDataSource main, String name) {
        String url = main.getJdbcUrl()
                .replaceFirst("^(jdbc:postgresql:(?://[^/]*/)?)[^?]*", "$1" + name.replace("$", "\\$"));
        return Database.scratchPool(url, main.getUsername(), main.getPassword());
    }

    private static void create(Connection holder, String statement) throws SQLException {
        try (Statement create = holder.createStatement()) {
            create.execute(statement);
        }
    }

    private static void dropLeftBehind(Connection holder) throws SQLException {
        String main = CollationOfDatabase.of(holder).database();
        for (int number : numbers(holder)) {
            if (lock(holder, number)) {
                dropped(holder, main + "_scratch_" + number);
                unlock(holder, number);
            }
        }
    }

    private static List<Integer> numbers(Connection holder) throws SQLException {
        List<Integer> numbers = new ArrayList<>();
        try (Statement statement = holder.createStatement();
                ResultSet rows = statement.executeQuery(LEFT_BEHIND.text())) {
            while (rows.next()) {
                numbers.add(rows.getInt(1));
            }
        }
        return numbers;
    }

    private static boolean lock(Connection holder, int number) throws SQLException {
        try (Statement statement = holder.createStatement();
                ResultSet row =
                        statement.executeQuery("select pg_try_advisory_lock(" + LOCK_CLASS + ", " + number + ")")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void unlock(Connection holder, int number) throws SQLException {
        try (Statement statement = holder.createStatement()) {
            statement.execute("select pg_advisory_unlock(" + LOCK_CLASS + ", " + number + ")");
        }
    }

    private static void dropped(Connection holder, String name) throws SQLException {
        try (Statement statement = holder.createStatement()) {
            statement.execute("drop database if exists \"" + name + "\" with (force)");
        }
    }

    public DataSource dataSource() {
        return pool;
    }

    String name() {
        return name;
    }

    /** Drops it. */
    @Override
    public void close() {
        pool.close();
        try (holder) {
            dropped(holder, name);
            unlock(holder, Integer.parseInt(name.substring(name.lastIndexOf('_') + 1)));
        } catch (SQLException e) {
            throw translated(e);
        }
    }

    private static RuntimeException translated(SQLException e) {
        return new UncategorizedSQLException("scratch database", null, e);
    }
}
