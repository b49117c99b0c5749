package org.urbanstat.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class PostgresServerTest {
    @TempDir
    static Path directory;

    @BeforeEach
    void install() throws IOException {
        forgetTheCluster();
        InstalledData.copyInto(directory);
    }

    /** The programs stay where they are from test to test. */
    private static void forgetTheCluster() throws IOException {
        PostgresBinaries.delete(directory.resolve("cluster"));
        Files.deleteIfExists(directory.resolve("postgres.properties"));
        Files.deleteIfExists(directory.resolve("postgres.log"));
    }

    @Test
    void keepsEveryCommitAndItselfPrivate() throws IOException {
        forgetTheCluster();
        try (PostgresServer server = PostgresServer.join(directory)) {
            JdbcClient client = client(server);
            assertThat(Map.of(
                            "fsync", setting(client, "fsync"),
                            "synchronous_commit", setting(client, "synchronous_commit"),
                            "full_page_writes", setting(client, "full_page_writes"),
                            "listen_addresses", setting(client, "listen_addresses"),
                            "unix_socket_directories", setting(client, "unix_socket_directories"),
                            "server_encoding", setting(client, "server_encoding"),
                            "data_checksums", setting(client, "data_checksums"),
                            "server_version", setting(client, "server_version")))
                    .isEqualTo(Map.of(
                            "fsync", "on",
                            "synchronous_commit", "on",
                            "full_page_writes", "on",
                            "listen_addresses", "127.0.0.1",
                            "unix_socket_directories", "",
                            "server_encoding", "UTF8",
                            "data_checksums", "on",
                            "server_version", PostgresBinaries.VERSION));
            assertThat(client.sql(
                                    "select datlocprovider::text || ' ' || datlocale from pg_database where datname = 'urbanstat'")
                            .query(String.class)
                            .single())
                    .isEqualTo("b C.UTF-8");
            assertThat(client.sql("select string_agg(distinct auth_method, ',') from pg_hba_file_rules")
                            .query(String.class)
                            .single())
                    .isEqualTo("scram-sha-256");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(directory.resolve("postgres.properties"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void needsThePassword() {
        try (PostgresServer server = PostgresServer.join(directory)) {
            SQLException refused = catchThrowableOfType(
                    SQLException.class, () -> DriverManager.getConnection(server.url(), server.user(), "guess"));
            assertThat(DatabaseTrouble.of(refused).orElseThrow().en())
                    .isEqualTo("the database does not let this login in (FATAL: password authentication failed for"
                            + " user \"urbanstat\"). See to SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD;"
                            + " those of the embedded server are in postgres.properties of the data directory");
        }
    }

    @Test
    void isSharedByProcessesAndStoppedByTheLast() throws Exception {
        ServerHolder first = ServerHolder.start(directory);
        ServerHolder second = ServerHolder.start(directory);
        assertThat(second.port()).isEqualTo(first.port());
        long process = postmaster().orElseThrow().processId();
        first.leave();
        assertThat(postmaster().orElseThrow().processId()).isEqualTo(process);
        second.leave();
        assertThat(postmaster()).isEmpty();
    }

    @Test
    void survivesAKilledProcessAndIsStoppedByTheNext() throws Exception {
        ServerHolder killed = ServerHolder.start(directory);
        int port = killed.port();
        killed.kill();
        long process = postmaster().orElseThrow().processId();
        try (PostgresServer next = PostgresServer.join(directory)) {
            assertThat(next.port()).isEqualTo(port);
            assertThat(postmaster().orElseThrow().processId()).isEqualTo(process);
        }
        assertThat(postmaster()).isEmpty();
    }

    @Test
    void isStoppedByAProcessThatIsAskedToEnd() throws Exception {
        ServerHolder holder = ServerHolder.start(directory);
        holder.port();
        holder.terminate();
        assertThat(postmaster()).isEmpty();
    }

    @Test
    void staysWhileAnotherHolderOfThisProcessIsLeft() throws Exception {
        PostgresServer first = PostgresServer.join(directory);
        PostgresServer second = PostgresServer.join(directory);
        first.close();
        first.close();
        assertThat(second.port()).isEqualTo(first.port());
        assertThat(postmaster()).isPresent();
        second.close();
        assertThat(postmaster()).isEmpty();
    }

    @Test
    void stopsThoughAProcessOfItsOwnNeverEnds() throws Exception {
        try (PostgresServer server = PostgresServer.join(directory)) {
            client(server).sql("create table kept (n integer)").update();
            client(server).sql("insert into kept values (1)").update();
            try (Connection held = DriverManager.getConnection(server.url(), server.user(), server.password())) {
                freeze(held);
                new Cluster(ServerFiles.under(directory)).stop(Duration.ofSeconds(1));
            }
            assertThat(postmaster()).isEmpty();
        }
        try (PostgresServer again = PostgresServer.join(directory)) {
            assertThat(client(again)
                            .sql("select n from kept")
                            .query(Integer.class)
                            .list())
                    .containsExactly(1);
        }
    }

    /** The process that serves the connection hears nothing any more. */
    private static void freeze(Connection held) throws Exception {
        try (Statement statement = held.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            assertThat(row.next()).isTrue();
            assertThat(new ProcessBuilder("kill", "-STOP", row.getString(1))
                            .start()
                            .waitFor())
                    .isZero();
        }
    }

    private void kill() throws Exception {
        ProcessHandle.of(postmaster().orElseThrow().processId()).orElseThrow().destroyForcibly();
        awaitGone();
    }

    @Test
    void recoversFromAKilledServer() throws Exception {
        try (PostgresServer server = PostgresServer.join(directory)) {
            client(server).sql("create table kept (n integer)").update();
            client(server).sql("insert into kept values (1)").update();
            kill();
            try (PostgresServer again = PostgresServer.join(directory)) {
                assertThat(client(again)
                                .sql("select n from kept")
                                .query(Integer.class)
                                .list())
                        .containsExactly(1);
            }
        }
    }

    /** PostgreSQL's bug 17731: what is left of such a table stops the first start after it. */
    @Test
    void recoversThoughATableWithoutALogWasBeingMadeWhenTheServerWasKilled() throws Exception {
        try (PostgresServer server = PostgresServer.join(directory);
                Connection cut = DriverManager.getConnection(server.url(), server.user(), server.password());
                Statement statement = cut.createStatement()) {
            cut.setAutoCommit(false);
            statement.execute("create unlogged table half_made (n integer)");
            // what is committed after it takes it to the disk
            client(server).sql("create table kept (n integer)").update();
            kill();
            try (PostgresServer again = PostgresServer.join(directory)) {
                assertThat(client(again)
                                .sql("select relname from pg_class where relname in ('kept', 'half_made')")
                                .query(String.class)
                                .list())
                        .containsExactly("kept");
            }
        }
        assertThat(directory.resolve("postgres.log")).content().contains("File exists");
    }

    @Test
    void startsThoughTheNumberOfADeadServerBelongsToAnotherProgram() throws Exception {
        long ours = ProcessHandle.current().pid();
        Files.writeString(
                directory.resolve("cluster/postmaster.pid"),
                ours + "\n" + directory.resolve("cluster") + "\n1\n15432\n");
        try (PostgresServer server = PostgresServer.join(directory)) {
            assertThat(client(server).sql("select 1").query(Integer.class).single())
                    .isEqualTo(1);
        }
    }

    @Test
    void takesAnotherPortWhenItsOwnIsTaken() throws Exception {
        try (ServerSocket other = onThePortOfTheLastServer();
                PostgresServer server = PostgresServer.join(directory)) {
            assertThat(server.port()).isNotEqualTo(other.getLocalPort());
            assertThat(server.url()).isEqualTo("jdbc:postgresql://127.0.0.1:" + server.port() + "/urbanstat");
        }
    }

    /** A server of another test may take the port first; then the next server tells another one. */
    private static ServerSocket onThePortOfTheLastServer() throws IOException {
        while (true) {
            int port;
            try (PostgresServer server = PostgresServer.join(directory)) {
                port = server.port();
            }
            ServerSocket other = new ServerSocket();
            try {
                other.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 1);
                return other;
            } catch (BindException takenAlready) {
                other.close();
            }
        }
    }

    @Test
    void namesTheLastLinesOfTheLogWhenItCannotStart() throws Exception {
        Path settings = directory.resolve("cluster/postgresql.conf");
        Files.writeString(settings, Files.readString(settings) + "\nno_such_setting = 1\n");
        assertThatThrownBy(() -> PostgresServer.join(directory))
                .isInstanceOf(ServerFailure.class)
                .hasMessageContaining(
                        directory.toRealPath().resolve("postgres.log").toString())
                .hasMessageContaining("unrecognized configuration parameter \"no_such_setting\"");
    }

    @Test
    void refusesAClusterWithoutItsPassword() throws Exception {
        Files.delete(directory.resolve("postgres.properties"));
        assertThatThrownBy(() -> PostgresServer.join(directory))
                .isInstanceOf(ServerFailure.class)
                .hasMessage(directory.toRealPath().resolve("cluster") + " exists, but "
                        + directory.toRealPath().resolve("postgres.properties")
                        + " with its password does not. Put that file back from a backup, or name another data"
                        + " directory with --data DIR.");
    }

    private Optional<Postmaster> postmaster() throws IOException {
        return Postmaster.of(directory.resolve("cluster"));
    }

    private void awaitGone() throws Exception {
        for (int i = 0; i < 100 && postmaster().isPresent(); i++) {
            Thread.sleep(50);
        }
    }

    private static String setting(JdbcClient client, String name) {
        return client.sql("select current_setting(:name)")
                .param("name", name)
                .query(String.class)
                .single();
    }

    private static JdbcClient client(PostgresServer server) {
        return JdbcClient.create(new DriverManagerDataSource(server.url(), server.user(), server.password()));
    }
}
