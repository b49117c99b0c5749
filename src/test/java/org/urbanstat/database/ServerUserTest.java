package org.urbanstat.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Only root has another user to run the server as; for anybody else these are skipped. */
class ServerUserTest {
    private Path directory;

    @BeforeEach
    void makeADirectoryThatAnybodyMayEnter() throws IOException {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        directory = Files.createTempDirectory("urbanstat");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void removeIt() throws IOException {
        if (directory != null) {
            PostgresBinaries.delete(directory);
        }
    }

    @Test
    void runsTheServerAsTheUserWhoOwnsTheCluster() throws IOException {
        ServerFiles files = ServerFiles.under(directory);
        Path program = PostgresBinaries.unpackedUnder(directory).resolve("bin/postgres");
        ServerUser nobody = ServerUser.others("nobody").get(0);
        Files.createDirectory(files.cluster());
        nobody.own(files.cluster());
        assertThat(ServerUser.able(program, files.cluster())).isEqualTo(nobody);
        try (PostgresServer server = PostgresServer.join(directory)) {
            assertThat(JdbcClient.create(new DriverManagerDataSource(server.url(), server.user(), server.password()))
                            .sql("select 1")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
            assertThat(Files.getOwner(files.cluster().resolve("postmaster.pid")).getName())
                    .isEqualTo("nobody");
        }
        assertThat(Postmaster.of(files.cluster())).isEmpty();
    }
}
