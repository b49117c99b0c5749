package org.urbanstat.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.vocabulary.Language;
import org.urbanstat.vocabulary.Messages;

class DatabaseTest {
    @TempDir
    Path directory;

    @Test
    void saysWhichDatabaseDoesNotAnswerAndWhy() {
        DatabaseSettings settings = DatabaseSettings.of(Map.of(
                "spring.datasource.url", "jdbc:postgresql://127.0.0.1:1/there?password=secret&ssl=false",
                "spring.datasource.username", "clerk")::get);
        assertThatThrownBy(() -> Database.open(settings))
                .isInstanceOf(DatabaseUnreachable.class)
                .hasMessage("The database jdbc:postgresql://127.0.0.1:1/there?password=***&ssl=false does not answer:"
                        + " Connection to 127.0.0.1:1 refused. Check that the hostname and port are correct and that"
                        + " the postmaster is accepting TCP/IP connections. (Connection refused). Check"
                        + " SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD; without"
                        + " them the embedded server is used.");
    }

    @Test
    void usesAnExternalServerAndStartsNone() {
        try (TestDatabase external = TestDatabase.fresh()) {
            contexts(external).run(context -> {
                assertThat(context.getBean(Database.class).server()).isEmpty();
                assertThat(context.getBean(Database.class).sqlForAdministrator())
                        .isEmpty();
                assertThat(context.getBean(JdbcClient.class)
                                .sql("select current_database()")
                                .query(String.class)
                                .single())
                        .isEqualTo(external.url().substring(external.url().lastIndexOf('/') + 1));
                assertThat(context).hasSingleBean(DataSource.class);
                assertThat(Files.exists(directory.resolve("cluster"))).isFalse();
            });
        }
    }

    private ApplicationContextRunner contexts(TestDatabase external) {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        DataSourceAutoConfiguration.class,
                        JdbcTemplateAutoConfiguration.class,
                        JdbcClientAutoConfiguration.class))
                .withUserConfiguration(DatabaseConfiguration.class)
                .withPropertyValues(
                        "spring.datasource.url=" + external.url(),
                        "spring.datasource.username=" + external.user(),
                        "spring.datasource.password=" + external.password(),
                        "urbanstat.data=" + directory);
    }

    @Test
    void opensConnectionsOfAnalystsThatWriteNothing() throws Exception {
        try (TestDatabase external = TestDatabase.fresh();
                Database database = Database.open(new DatabaseSettings(
                        Optional.of(
                                new DatabaseSettings.External(external.url(), external.user(), external.password())),
                        directory));
                Connection reader = database.openAsReader();
                Statement statement = reader.createStatement()) {
            assertThat(statement.executeQuery("select count(*) from release").next())
                    .isTrue();
            assertThatThrownBy(() -> statement.executeQuery("select count(*) from intake.submission"))
                    .hasMessageContaining("permission denied for schema intake");
        }
    }

    @Test
    void letsAnalystsLogInToTheEmbeddedServer() throws Exception {
        InstalledData.copyInto(directory);
        try (Database database = Database.open(DatabaseSettings.embedded(directory));
                Connection reader = database.openAsReader();
                Statement statement = reader.createStatement();
                ResultSet user = statement.executeQuery("select session_user")) {
            assertThat(user.next()).isTrue();
            assertThat(user.getString(1)).isEqualTo("urbanstat_reader");
            assertThatThrownBy(() -> reader.createStatement().execute("create table mine (n integer)"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(Postmaster.of(directory.resolve("cluster"))).isEmpty();
    }

    @Test
    void handsTheAdministratorTheSqlWhereRolesMayNotBeMade() {
        try (TestDatabase external = TestDatabase.fresh()) {
            JdbcClient client = external.client();
            client.sql("create role owner_without_rights login password 'x'").update();
            String name = external.url().substring(external.url().lastIndexOf('/') + 1);
            client.sql("grant create on database " + name + " to owner_without_rights")
                    .update();
            // The reader is a role of the whole server, so here it is looked for under another name.
            try (HikariDataSource limited = Database.pool(external.url(), "owner_without_rights", "x")) {
                assertThat(new ReaderRole(limited, "other_reader").grant(Optional.empty()))
                        .hasValueSatisfying(sql -> assertThat(sql)
                                .contains("create role other_reader nologin;")
                                .contains("grant usage on schema mart to other_reader;"));
            } finally {
                client.sql("drop owned by owner_without_rights").update();
                client.sql("drop role owner_without_rights").update();
            }
        }
    }

    @Test
    void readsSettingsFromPropertiesAndPrefersTheEmbeddedServerWithoutThem() {
        assertThat(DatabaseSettings.of(Map.of("urbanstat.data", "elsewhere")::get))
                .isEqualTo(DatabaseSettings.embedded(Path.of("elsewhere")));
        assertThat(DatabaseSettings.of(Map.of("spring.datasource.url", "jdbc:postgresql:x")::get))
                .isEqualTo(new DatabaseSettings(
                        Optional.of(new DatabaseSettings.External("jdbc:postgresql:x", "", "")), Path.of("data")));
    }

    @Test
    void hasEverySentenceInBothLanguages() {
        Messages messages = Messages.beside(Database.class);
        assertThat(messages.keys(Language.ZH)).isEqualTo(messages.keys(Language.EN));
    }

    @Test
    void namesTheSqlFileThatIsNotThere() {
        assertThatThrownBy(() -> SqlFile.beside(Database.class, "no-such"))
                .hasMessage("no no-such.sql beside org.urbanstat.database.Database");
        assertThat(SqlFile.beside(Database.class, "reader-creation").text())
                .startsWith("-- Makes the role of analysts");
    }
}
