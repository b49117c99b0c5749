package org.urbanstat.publication;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.urbanstat.database.TestDatabase;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.ProjectJobs;
import org.urbanstat.facts.FactTables;
import org.urbanstat.facts.SentReturns;
import org.urbanstat.indicators.IndicatorRows;
import org.urbanstat.vocabulary.ProgramVersion;

/** A database of its own whose candidate a test writes straight into the tables of the stages: a county, two towns. */
final class Candidate implements AutoCloseable {
    static final Definitions DEFINITIONS = ProjectJobs.definitions();

    private final TestDatabase database = TestDatabase.prepared("mart", Candidate::prepare);
    private final SentReturns returns = new SentReturns(database, DEFINITIONS);
    private final TransactionTemplate transaction =
            new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));

    private static void prepare(TestDatabase database) {
        new FactTables(database.dataSource()).bring(DEFINITIONS.forms().values());
        IndicatorRows.write(database.client(), DEFINITIONS, "2024");
        database.client()
                .sql("insert into definitions.area values"
                        + " ('620982', '敦煌市', 'county', '620982', '', '2000-01-01', '9999-12-31'),"
                        + " ('620982100', '七里镇', 'town', '620982', '', '2000-01-01', '9999-12-31'),"
                        + " ('620982101', '沙州镇', 'town', '620982', '', '2000-01-01', '9999-12-31')")
                .update();
        new Mart(database.client()).bring(DEFINITIONS);
    }

    TestDatabase database() {
        return database;
    }

    SentReturns returns() {
        return returns;
    }

    void update(String sql) {
        database.client().sql(sql).update();
    }

    List<String> lines(String sql) {
        return database.lines(sql);
    }

    /** Both rates of a town in 2024, in percent; of 100 persons. */
    void rates(String town, String resident, String registered) {
        update("delete from indicators.indicator_value where area_code = '" + town + "'");
        rate(town, "resident_rate", resident);
        rate(town, "registered_rate", registered);
    }

    private void rate(String town, String indicator, String percent) {
        database.client()
                .sql("insert into indicators.indicator_value values"
                        + " ('2024', :town, 'town', :indicator, :percent, 100, :percent, null, 1, 1, false, 0)")
                .param("town", town)
                .param("indicator", indicator)
                .param("percent", new BigDecimal(percent))
                .update();
    }

    /** The next release, or none, in a transaction of its own. */
    Publication.Outcome publish(String instant) {
        return transaction.execute(status -> publish(instant, status));
    }

    /** As {@link #publish(String)}, of a candidate that can differ in these areas alone. */
    Publication.Outcome publishTouched(String instant, String... areas) {
        for (String area : areas) {
            update("insert into pipeline.touched_area values ('" + area + "')");
        }
        return transaction.execute(status -> new Publication(database.client(), Touched.SOME).publish(origin(instant)));
    }

    /** Looks from elsewhere before the transaction ends, then lets it fail. */
    void publishInVain(String instant, Runnable before) {
        transaction.executeWithoutResult(status -> {
            publish(instant, status);
            before.run();
            status.setRollbackOnly();
        });
    }

    /** Looks from elsewhere before the transaction ends. */
    void publish(String instant, Runnable before) {
        transaction.executeWithoutResult(status -> {
            publish(instant, status);
            before.run();
        });
    }

    private Publication.Outcome publish(String instant, TransactionStatus status) {
        return new Publication(database.client()).publish(origin(instant));
    }

    private ReleaseOrigin origin(String instant) {
        return new ReleaseOrigin(
                returns.runId(), DEFINITIONS.sha256(), ProgramVersion.ofThisBuild(), Instant.parse(instant));
    }

    /** A session of its own, after the settings. */
    Connection session(String... settings) throws SQLException {
        Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
        try (Statement statement = connection.createStatement()) {
            for (String setting : settings) {
                statement.execute(setting);
            }
        }
        return connection;
    }

    /** The first column of a query in a session of its own, after the settings. */
    List<String> seen(String sql, String... settings) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = session(settings);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    @Override
    public void close() {
        database.close();
    }
}
