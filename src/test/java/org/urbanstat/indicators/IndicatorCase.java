package org.urbanstat.indicators;

import java.util.List;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.urbanstat.database.Division;
import org.urbanstat.database.TestDatabase;
import org.urbanstat.definitions.Boundaries;
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

    /** Returns that will be owed later, each form, town and period between blanks. */
    void await(String... keys) {
        for (String key : keys) {
            String[] parts = key.split(" ");
            database.client()
                    .sql("insert into definitions.awaited_return (form_code, town_code, period, year)"
                            + " values (:form, :town, :period, left(:period, 4))")
                    .param("form", parts[0])
                    .param("town", parts[1])
                    .param("period", parts[2])
                    .update();
        }
    }

    /** As if an error of a return in force were waived. */
    void waive(String key) {
        String[] parts = key.split(" ");
        database.client()
                .sql("insert into validation.finding (submission_id, reading_id, ordinal, rule_code, severity,"
                        + " message_zh, message_en, fix_zh, fix_en, waiver) select submission_id, reading_id, 1,"
                        + " 'a.b.c', 'ERROR', '', '', '', '', 'a reason' from validation.reading"
                        + " where form_code = :form and town_code = :town and period = :period")
                .param("form", parts[0])
                .param("town", parts[1])
                .param("period", parts[2])
                .update();
    }

    /** Sends an accepted return in the January after its year, before the due day. */
    void send(String key, String... rows) {
        int year = Integer.parseInt(key.split(" ")[2].substring(0, 4));
        sendOn((year + 1) + "-01-20", key, rows);
    }

    void sendPeople(String townAndYear, int residents) {
        send("population " + townAndYear, "resident_total=" + residents);
    }

    /** One health centre, which ten of the town visited. */
    void sendCentre(String townAndYear) {
        send("health_centre " + townAndYear, "visits_in_county=10 visits_elsewhere=5");
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

    /** What became of the areas of the register. */
    void writeBoundaries() {
        BoundaryRows.write(database.client(), definitions);
    }

    /** As if the register came to these. */
    void writeBoundaries(List<Boundaries.Part> parts, List<Boundaries.Break> breaks) {
        BoundaryRows.write(database.client(), definitions, parts, breaks);
    }

    /** As a night of which nothing is known yet. */
    void compute() {
        returns.touchAll();
        computeTouched();
    }

    /** As a night that works on what came since the last one. */
    void computeTouched() {
        computeTouched(Division.WHOLE);
    }

    void computeTouched(Division division) {
        returns.judge();
        new TransactionTemplate(new JdbcTransactionManager(database.dataSource()))
                .executeWithoutResult(status -> new Indicators(database.client()).compute(definitions, division));
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
