package org.urbanstat.indicators;

import java.util.List;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.urbanstat.database.TestDatabase;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.ProjectJobs;
import org.urbanstat.facts.SentReturns;

/** A database of its own, with the project's definitions of 2023 and 2024, into which towns send returns. */
final class IndicatorCase implements AutoCloseable {
    static final Definitions DEFINITIONS = ProjectJobs.definitions();
    static final String DUE = "2024-01-25";

    private final TestDatabase database = TestDatabase.fresh();
    private final Definitions definitions;
    private final SentReturns returns;

    IndicatorCase() {
        this(DEFINITIONS);
    }

    IndicatorCase(Definitions definitions) {
        this.definitions = definitions;
        this.returns = new SentReturns(database, definitions);
        IndicatorRows.write(database.client(), definitions, "2023", "2024");
    }

    SentReturns returns() {
        return returns;
    }

    /** Owes returns, each form, town and period between blanks, until {@link #DUE}. */
    void owe(String... keys) {
        for (String key : keys) {
            String[] parts = key.split(" ");
            database.client()
                    .sql("insert into definitions.owed_return (form_code, town_code, period, year, due_on)"
                            + " values (:form, :town, :period, left(:period, 4), :due::date)")
                    .param("form", parts[0])
                    .param("town", parts[1])
                    .param("period", parts[2])
                    .param("due", DUE)
                    .update();
        }
    }

    /** Sends an accepted return in the January after its year, before the due day. */
    void send(String key, String... rows) {
        int year = Integer.parseInt(key.split(" ")[2].substring(0, 4));
        sendOn((year + 1) + "-01-20", key, rows);
    }

    void sendOn(String day, String key, String... rows) {
        returns.send(day + "/" + key + ".xlsx", day, returns.accepted(key, rows));
    }

    void waiveTarget(String indicator, String area, String year) {
        database.client()
                .sql("insert into definitions.target_waiver values (:indicator, :area, :year, 'reason')")
                .param("indicator", indicator)
                .param("area", area)
                .param("year", year)
                .update();
    }

    void compute() {
        returns.touchAll();
        returns.judge();
        new TransactionTemplate(new JdbcTransactionManager(database.dataSource()))
                .executeWithoutResult(status -> new Indicators(database.client()).compute(definitions));
    }

    /** Columns of the indicator's rows: every area, by period and code. */
    List<String> rows(String indicator, String columns) {
        return database.lines("select period, area_code, " + columns + " from indicators.indicator_value"
                + " where indicator_code = '" + indicator + "' order by period, area_code");
    }

    List<String> lines(String sql) {
        return database.lines(sql);
    }

    @Override
    public void close() {
        database.close();
    }
}
