package org.urbanstat.indicators;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.GrownTable;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.Indicator;
import org.urbanstat.vocabulary.FormCode;

/** Computes every indicator of the touched areas and every year from the facts in force, set-wide, in one transaction. */
public final class Indicators {
    private final JdbcClient jdbc;

    public Indicators(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Replaces the candidate's values of these areas; the tables of schema definitions hold the same definitions already. */
    public void compute(Definitions definitions) {
        drop();
        int operands = 0;
        for (String form : forms(definitions).toList()) {
            operands += OperandSql.of(form, definitions)
                    .map(sql -> jdbc.sql(sql).update())
                    .orElse(0);
        }
        if (definitions.indicators().stream().anyMatch(i -> i.cumulative().isPresent())) {
            operands += run("operands-cumulated");
            jdbc.sql("analyze indicators.yearly_operand").update();
        }
        // the next statement joins what is new to the planner
        new GrownTable(jdbc, "indicators.operand").by(operands);
        new GrownTable(jdbc, "indicators.coverage").by(run("coverage"));
        jdbc.sql("drop table if exists area_coverage").update();
        run("area-coverage");
        jdbc.sql("analyze area_coverage").update();
        // nobody owes anything yet for a year behind the last one, so whatever came of it is not all
        new GrownTable(jdbc, "indicators.indicator_value").by(runTo("indicator-values", definitions));
        new Bounds(jdbc, definitions).set();
        run("indicator-differences");
        restate(definitions);
    }

    /** To empty a table costs nothing, to delete every row of it leaves as many dead ones. */
    private void drop() {
        boolean isAll = jdbc.sql("select exists (select from pipeline.touched_area where area_code = '*')")
                .query(Boolean.class)
                .single();
        if (isAll) {
            jdbc.sql("truncate indicators.operand, indicators.yearly_operand, indicators.coverage,"
                            + " indicators.indicator_value, indicators.possible_value")
                    .update();
        } else {
            List.of(
                            "operands-dropped",
                            "yearly-operands-dropped",
                            "coverage-dropped",
                            "indicator-values-dropped",
                            "possible-values-dropped")
                    .forEach(this::run);
        }
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

    private int runTo(String file, Definitions definitions) {
        return jdbc.sql(SqlFile.beside(Indicators.class, file).text())
                .param(
                        "last_period",
                        definitions.nightly().lastPeriod().asYear().text())
                .update();
    }

    private int run(String file) {
        return jdbc.sql(SqlFile.beside(Indicators.class, file).text()).update();
    }

    private static Stream<String> forms(Definitions definitions) {
        return Stream.concat(definitions.forms().keySet().stream().map(FormCode::text), Stream.of(Indicator.RETURNS));
    }
}
