package org.urbanstat.pipeline;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.urbanstat.database.DatabaseConfiguration;
import org.urbanstat.database.TestDatabase;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.DefinitionsOnce;
import org.urbanstat.parsing.FileParser;
import org.urbanstat.publication.CsvExport;

/** An urbanstat with a clock that stands still, on a database of its own. */
public final class TestInstallation implements AutoCloseable {
    private final TestDatabase database;
    private ConfigurableApplicationContext context;

    @Configuration(proxyBeanMethods = false)
    @BatchOnJdbc
    @Import({DatabaseConfiguration.class, PipelineConfiguration.class})
    static class Beans {}

    private TestInstallation(TestDatabase database, ConfigurableApplicationContext context) {
        this.database = database;
        this.context = context;
    }

    public static TestInstallation with(Path jobs, Clock clock) {
        TestDatabase database = TestDatabase.fresh();
        return new TestInstallation(database, context(database, jobs, clock));
    }

    /** In the autumn after the returns of the year were due. */
    public static TestInstallation of(SmallCountry country) {
        return with(country.jobs(), Clock.fixed(GoldenRunTest.NOW, ZoneOffset.UTC));
    }

    /** One that lays marked copies out as files, below feedback in that directory. */
    static TestInstallation withData(SmallCountry country, Path data) {
        TestDatabase database = TestDatabase.fresh();
        Clock clock = Clock.fixed(GoldenRunTest.NOW, ZoneOffset.UTC);
        Map<String, Object> more = Map.of("urbanstat.data", data.toString());
        return new TestInstallation(database, context(database, country.jobs(), clock, more));
    }

    /** The next start of the program on the same database, with a directory of data. */
    void restartWithData(SmallCountry country, Path data) {
        context.close();
        Clock clock = Clock.fixed(GoldenRunTest.NOW, ZoneOffset.UTC);
        context = context(database, country.jobs(), clock, Map.of("urbanstat.data", data.toString()));
    }

    /** On a database that holds something already, and that it closes. */
    static TestInstallation on(TestDatabase database, SmallCountry country) {
        Clock clock = Clock.fixed(GoldenRunTest.NOW, ZoneOffset.UTC);
        return new TestInstallation(database, context(database, country.jobs(), clock));
    }

    /** The next start of the program on the same database, at another time. */
    void restart(SmallCountry country, Instant now) {
        context.close();
        context = context(database, country.jobs(), Clock.fixed(now, ZoneOffset.UTC));
    }

    /**
     * One that reads files by another parser.
     *
     * @param parser from the definitions
     */
    static TestInstallation parsingBy(SmallCountry country, Function<Definitions, FileParser> parser) {
        TestDatabase database = TestDatabase.fresh();
        Clock clock = Clock.fixed(GoldenRunTest.NOW, ZoneOffset.UTC);
        return new TestInstallation(
                database,
                context(
                        database,
                        country.jobs(),
                        clock,
                        Map.of(),
                        beans -> beans.addBeanPostProcessor(new InPlaceOf<>(
                                FileParser.class, () -> parser.apply(beans.getBean(Definitions.class))))));
    }

    /** Gives another bean wherever one of the class is asked for. */
    private record InPlaceOf<T>(Class<T> type, Supplier<T> other) implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return type.isInstance(bean) ? other.get() : bean;
        }
    }

    /**
     * One whose connections take another way.
     *
     * @param way from the URL of the database to the one that is used
     */
    public static TestInstallation through(SmallCountry country, UnaryOperator<String> way) {
        TestDatabase database = TestDatabase.fresh();
        Clock clock = Clock.fixed(GoldenRunTest.NOW, ZoneOffset.UTC);
        Map<String, Object> more = Map.of("spring.datasource.url", way.apply(database.url()));
        return new TestInstallation(database, context(database, country.jobs(), clock, more));
    }

    /** The next start of the program on the same database, with definitions that may have changed. */
    public void restart(SmallCountry country) {
        context.close();
        context = context(database, country.jobs(), Clock.fixed(GoldenRunTest.NOW, ZoneOffset.UTC));
    }

    private static ConfigurableApplicationContext context(TestDatabase database, Path jobs, Clock clock) {
        return context(database, jobs, clock, Map.of());
    }

    private static ConfigurableApplicationContext context(
            TestDatabase database, Path jobs, Clock clock, Map<String, Object> more) {
        return context(database, jobs, clock, more, beans -> {});
    }

    private static ConfigurableApplicationContext context(
            TestDatabase database,
            Path jobs,
            Clock clock,
            Map<String, Object> more,
            Consumer<ConfigurableListableBeanFactory> prepared) {
        return new SpringApplicationBuilder(Beans.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties(Map.of(
                        "urbanstat.jobs", jobs.toString(),
                        "spring.datasource.url", database.url(),
                        "spring.datasource.username", database.user(),
                        "spring.datasource.password", database.password()))
                .properties(more)
                .initializers(c -> {
                    c.getBeanFactory().registerSingleton("definitions", DefinitionsOnce.read(jobs));
                    c.getBeanFactory().registerSingleton("clock", clock);
                    prepared.accept(c.getBeanFactory());
                })
                .run();
    }

    RunOutcome run(Path inbox) {
        return run(new RunRequest(inbox, RunRequest.Filter.ANY, false, false, false, "test", "test"));
    }

    public RunOutcome run(RunRequest request) {
        return run(request, RunProgress.SILENT);
    }

    public RunOutcome run(RunRequest request, RunProgress progress) {
        return nightlyRun().run(request, progress);
    }

    /** The rows of a query, each as its values between bars. */
    public List<String> lines(String sql) {
        return database.lines(sql);
    }

    public JdbcClient client() {
        return JdbcClient.create(dataSource());
    }

    public DataSource dataSource() {
        return context.getBean(DataSource.class);
    }

    public String url() {
        return database.url();
    }

    public String user() {
        return database.user();
    }

    public String password() {
        return database.password();
    }

    public NightlyRun nightlyRun() {
        return context.getBean(NightlyRun.class);
    }

    /** The rows of a query in a session where the setting has the value, each as its values between bars. */
    List<String> linesWith(String setting, String value, String sql) {
        try (Connection connection = dataSource().getConnection()) {
            JdbcClient session = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            set(session, setting, value);
            try {
                return TestDatabase.lines(session, sql);
            } finally {
                set(session, setting, "");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(JdbcClient session, String setting, String value) {
        session.sql("select set_config(:setting, :value, false)")
                .param("setting", setting)
                .param("value", value)
                .query(String.class)
                .single();
    }

    /** Writes the mart of a release, or as of a moment, as files. */
    void export(Path directory, String asOf) throws SQLException {
        try (Connection connection = dataSource().getConnection()) {
            JdbcClient session = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            set(session, "urbanstat.as_of", asOf);
            try {
                new CsvExport(connection).write(directory);
            } finally {
                connection.setAutoCommit(true);
                set(session, "urbanstat.as_of", "");
            }
        }
    }

    /** The definitions that it works with. */
    Edition edition() {
        return new StoredEditions(client())
                .of(context.getBean(Definitions.class).sha256().hex());
    }

    /** Writes the mart as files, in a session of another time zone than the policy's. */
    public void export(Path directory) throws SQLException {
        try (Connection connection = dataSource().getConnection()) {
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
