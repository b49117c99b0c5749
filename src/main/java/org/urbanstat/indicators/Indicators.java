package org.urbanstat.indicators;

import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.vocabulary.FormCode;

/** Computes every indicator of every area and year from the facts in force, set-wide, in the current transaction. */
public final class Indicators {
    private final JdbcClient jdbc;

    public Indicators(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Replaces the candidate's values; the tables of schema definitions hold the same definitions already. */
    public void compute(Definitions definitions) {
        jdbc.sql("truncate indicators.operand, indicators.coverage, indicators.indicator_value")
                .update();
        forms(definitions)
                .forEach(form -> OperandSql.of(form, definitions)
                        .ifPresent(sql -> jdbc.sql(sql).update()));
        // each table is new to the planner, and the next statement joins it
        jdbc.sql("analyze indicators.operand").update();
        run("coverage");
        jdbc.sql("analyze indicators.coverage").update();
        // nobody owes anything yet for a year behind the last one, so whatever came of it is not all
        runTo("indicator-values", definitions);
        jdbc.sql("analyze indicators.indicator_value").update();
        run("indicator-differences");
        restate(definitions);
    }

    /** What of it is not the same within the boundaries of other years; nothing where they never changed. */
    private void restate(Definitions definitions) {
        jdbc.sql("truncate indicators.restated_operand, indicators.restated_value")
                .update();
        if (definitions.register().successions().isEmpty()) {
            return;
        }
        definitions
                .forms()
                .values()
                .forEach(form -> OperandSql.restated(form, definitions)
                        .ifPresent(sql -> jdbc.sql(sql).update()));
        jdbc.sql("analyze indicators.restated_operand").update();
        runTo("restated-values", definitions);
        jdbc.sql("analyze indicators.restated_value").update();
        run("restated-differences");
    }

    private void runTo(String file, Definitions definitions) {
        jdbc.sql(SqlFile.beside(Indicators.class, file).text())
                .param(
                        "last_period",
                        definitions.nightly().lastPeriod().asYear().text())
                .update();
    }

    private void run(String file) {
        jdbc.sql(SqlFile.beside(Indicators.class, file).text()).update();
    }

    private static Stream<String> forms(Definitions definitions) {
        return Stream.concat(definitions.forms().keySet().stream().map(FormCode::text), Stream.of(OperandSql.RETURNS));
    }
}
