package org.urbanstat.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opentest4j.TestAbortedException;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The server of this JVM's tests, with a migrated database to copy from. */
record TestServer(String urlPrefix, String user, String password) {
    private static TestServer shared;
    private static String reasonToSkip;

    static synchronized TestServer shared() {
        if (reasonToSkip != null) {
            throw new TestAbortedException(reasonToSkip);
        }
        if (shared == null) {
            TestServer server = "container".equals(System.getProperty("postgres")) ? container() : embedded();
            server.forgetTheDisk();
            server.loginQuickly();
            server.dropLeftBehind();
            server.run("create database " + server.template());
            try (var pool = Database.pool(server.url(server.template()), server.user, server.password)) {
                Migrations.apply(pool);
                new ReaderRole(pool).grant(Optional.empty());
            }
            shared = server;
        }
        return shared;
    }

    private static TestServer embedded() {
        try {
            Path data = data();
            UnpackedPrograms.linkInto(data);
            PostgresServer server = PostgresServer.join(data);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> leave(server, data), "postgres-of-tests"));
            return new TestServer(
                    "jdbc:postgresql://127.0.0.1:" + server.port() + "/", server.user(), server.password());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One for each of the processes that run tests side by side: some ask what is on the whole server. */
    private static Path data() throws IOException {
        Path target = Path.of("target", "postgres-of-tests").toAbsolutePath();
        String process = System.getProperty("test.process", "process-1");
        Optional<Path> memory =
                MemoryDisk.folder("urbanstat-tests-" + Integer.toHexString(target.hashCode()) + "-" + process);
        return memory.isPresent() ? memory.get() : Files.createDirectories(target.resolve(process));
    }

    /** Memory is given back; a directory below target stays for the next time. */
    private static void leave(PostgresServer server, Path data) {
        server.close();
        try {
            boolean isInMemory = !data.startsWith(Path.of("target").toAbsolutePath());
            if (isInMemory && Postmaster.of(data.resolve("cluster")).isEmpty()) {
                FileSystemUtils.deleteRecursively(data);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("resource")
    private static TestServer container() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            reasonToSkip = "skipped: -Dpostgres=container was asked for and no container engine answers";
            System.out.println(reasonToSkip);
            throw new TestAbortedException(reasonToSkip);
        }
        PostgreSQLContainer container = new PostgreSQLContainer("postgres:18");
        container.start();
        String url = "jdbc:postgresql://" + container.getHost() + ":" + container.getMappedPort(5432) + "/";
        return new TestServer(url, container.getUsername(), container.getPassword());
    }

    String url(String database) {
        return urlPrefix + database;
    }

    String template() {
        return nameOf("template");
    }

    /** Bears the process's number, so that a later run knows whose maker is gone. */
    String nameOf(String suffix) {
        return "test_" + ProcessHandle.current().pid() + "_" + suffix;
    }

    /** Nothing of a test outlives the machine, and hundreds of databases are made and dropped. */
    private void forgetTheDisk() {
        for (String setting : List.of("fsync", "full_page_writes", "wal_compression")) {
            run("alter system set " + setting + " = off");
        }
        run("select pg_reload_conf()");
    }

    /** Thousands of connections: a password that nobody could guess is not hashed 4,096 times for each. */
    private void loginQuickly() {
        run("set scram_iterations = 1; alter role \"" + user + "\" password '" + password + "'");
    }

    /** One process at a time: another may look for the same. */
    private void dropLeftBehind() {
        try (Connection connection = DriverManager.getConnection(url("postgres"), user, password);
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(1)");
            for (String name : names(statement)) {
                long maker = Long.parseLong(name.split("_")[1]);
                if (ProcessHandle.of(maker).isEmpty()
                        || maker == ProcessHandle.current().pid()) {
                    statement.execute("drop database " + name + " with (force)");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> names(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "select datname from pg_database where datname ~ '^test_[0-9]+_' order by datname")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    void run(String sql) {
        try (Connection connection = DriverManager.getConnection(url("postgres"), user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
