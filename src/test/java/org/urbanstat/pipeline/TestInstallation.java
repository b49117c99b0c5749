package org.urbanstat.pipeline;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.DatabaseConfiguration;
import org.urbanstat.database.TestDatabase;
import org.urbanstat.definitions.DefinitionsReader;
import org.urbanstat.publication.CsvExport;

/** An urbanstat with a clock that stands still, on a database of its own. */
final class TestInstallation implements AutoCloseable {
    private final TestDatabase database;
    private final ConfigurableApplicationContext context;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({DatabaseConfiguration.class, PipelineConfiguration.class})
    static class Beans {}

    private TestInstallation(TestDatabase database, ConfigurableApplicationContext context) {
        this.database = database;
        this.context = context;
    }

    static TestInstallation with(Path jobs, Clock clock) {
        TestDatabase database = TestDatabase.fresh();
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Beans.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties(Map.of(
                        "urbanstat.jobs", jobs.toString(),
                        "spring.datasource.url", database.url(),
                        "spring.datasource.username", database.user(),
                        "spring.datasource.password", database.password()))
                .initializers(c -> {
                    c.getBeanFactory().registerSingleton("definitions", DefinitionsReader.read(jobs));
                    c.getBeanFactory().registerSingleton("clock", clock);
                })
                .run();
        return new TestInstallation(database, context);
    }

    RunOutcome run(Path inbox) {
        return run(new RunRequest(inbox, RunRequest.Filter.ANY, false, false, false, "test", "test"));
    }

    RunOutcome run(RunRequest request) {
        return context.getBean(NightlyRun.class).run(request, RunProgress.SILENT);
    }

    JdbcClient client() {
        return JdbcClient.create(context.getBean(DataSource.class));
    }

    /** Writes the mart as files, in a session of another time zone than the policy's. */
    void export(Path directory) throws SQLException {
        try (Connection connection = context.getBean(DataSource.class).getConnection()) {
            try (var statement = connection.createStatement()) {
                statement.execute("set time zone 'America/Los_Angeles'");
            }
            new CsvExport(connection).write(directory);
            connection.setAutoCommit(true);
            try (var statement = connection.createStatement()) {
                statement.execute("reset all");
            }
        }
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
