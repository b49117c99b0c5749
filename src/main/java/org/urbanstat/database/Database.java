package org.urbanstat.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The migrated database that this process works with, embedded or external. */
public final class Database implements AutoCloseable {
    private static final int POOL_SIZE = 16;

    /** Connections left for the lock, the heartbeat and what the framework notes beside the work. */
    private static final int KEPT_FREE = 4;

    private static final long IDLE_MILLISECONDS = 60_000;

    /** How long a server that is gone is waited for: longer than it takes to recover from the crash of a process. */
    private static final long WAIT_MILLISECONDS = 15_000;

    private final HikariDataSource pool;
    private final DataSource connections;
    private final DatabaseSettings.External login;
    private final @Nullable PostgresServer server;
    private final Optional<String> sqlForAdministrator;

    private Database(
            HikariDataSource pool,
            DatabaseSettings.External login,
            @Nullable PostgresServer server,
            Optional<String> sqlForAdministrator) {
        this.pool = pool;
        this.connections = new PatientOnce(pool);
        this.login = login;
        this.server = server;
        this.sqlForAdministrator = sqlForAdministrator;
    }

    /**
     * Joins the embedded server or connects to the external one, brings its schemas up to date and sees to the reader.
     *
     * @throws DatabaseUnreachable when the server does not answer
     * @throws ServerFailure when the embedded one cannot be started
     */
    public static Database open(DatabaseSettings settings) {
        if (settings.external().isPresent()) {
            return open(settings.external().get(), null);
        }
        PostgresServer server = PostgresServer.join(settings.dataDirectory());
        try {
            return open(new DatabaseSettings.External(server.url(), server.user(), server.password()), server);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static Database open(DatabaseSettings.External login, @Nullable PostgresServer server) {
        ping(login);
        HikariDataSource pool = pool(login.url(), login.user(), login.password());
        try {
            Migrations.apply(pool);
            Optional<String> readerPassword = Optional.ofNullable(server).map(PostgresServer::readerPassword);
            return new Database(pool, login, server, new ReaderRole(pool).grant(readerPassword));
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private static void ping(DatabaseSettings.External login) {
        try (Connection connection = connection(login)) {
            connection.isReadOnly();
        } catch (SQLException e) {
            throw new DatabaseUnreachable(login.url(), e);
        }
    }

    static Connection connection(DatabaseSettings.External login) throws SQLException {
        Properties properties = ConnectionLimits.of(login.url());
        properties.setProperty("user", login.user());
        properties.setProperty("password", login.password());
        return DriverManager.getConnection(login.url(), properties);
    }

    static HikariDataSource pool(String url, String user, String password) {
        return new HikariDataSource(config(url, user, password));
    }

    /** Of a database that ends with its process: its commits need not reach the disk. */
    static HikariDataSource scratchPool(String url, String user, String password) {
        HikariConfig config = config(url, user, password);
        config.setConnectionInitSql("set synchronous_commit = off");
        return new HikariDataSource(config);
    }

    private static HikariConfig config(String url, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("urbanstat");
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(POOL_SIZE);
        config.setMinimumIdle(1);
        config.setIdleTimeout(IDLE_MILLISECONDS);
        config.setConnectionTimeout(WAIT_MILLISECONDS);
        config.setConnectionInitSql(
                SqlFile.beside(Database.class, "connection-watched").text());
        config.setDataSourceProperties(ConnectionLimits.of(url));
        config.addDataSourceProperty("ApplicationName", "urbanstat");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return config;
    }

    /** Closes also when the process is asked to end; for commands that run without a Spring context. */
    public Database closedAtExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "database"));
        return this;
    }

    /** Whether every migration of this program, and none that it does not know, has been applied. */
    public boolean isMigrated() {
        return Migrations.areAllApplied(pool);
    }

    public DataSource dataSource() {
        return connections;
    }

    /**
     * A connection of its own, with the rights of an analyst: schema mart, and nothing to write. The caller closes it.
     *
     * @throws SQLException when the external server does not let this login act as the reader
     */
    public Connection openAsReader() throws SQLException {
        if (server != null) {
            return readOnly(connection(
                    new DatabaseSettings.External(server.url(), server.readerUser(), server.readerPassword())));
        }
        Connection connection = readOnly(connection(login));
        try (Statement statement = connection.createStatement()) {
            statement.execute("set role " + ReaderRole.NAME);
            statement.execute("set search_path = mart");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static Connection readOnly(Connection connection) throws SQLException {
        connection.setReadOnly(true);
        return connection;
    }

    /** The share in the embedded server; absent with an external one. */
    public Optional<PostgresServer> server() {
        return Optional.ofNullable(server);
    }

    /** What the administrator of an external server has to run so that analysts can read; mostly absent. */
    public Optional<String> sqlForAdministrator() {
        return sqlForAdministrator;
    }

    /** Closes the connections, then gives up the share in the embedded server. */
    @Override
    public void close() {
        pool.close();
        if (server != null) {
            server.close();
        }
    }

    /** How many threads may each work on a connection at the same time: as many as there are processors, within the pool. */
    public static int workers() {
        return Math.min(Runtime.getRuntime().availableProcessors(), mostWorkers());
    }

    /** How many threads the pool has connections for. */
    public static int mostWorkers() {
        return POOL_SIZE - KEPT_FREE;
    }
}
