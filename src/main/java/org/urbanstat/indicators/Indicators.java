package org.urbanstat.indicators;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.Division;
import org.urbanstat.database.GrownTable;
import org.urbanstat.database.Share;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.Indicator;
import org.urbanstat.vocabulary.FormCode;

/** Computes every indicator of the touched areas and every year from the facts in force, set-wide. */
public final class Indicators {
    private final JdbcClient jdbc;

    public Indicators(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Replaces the candidate's values of these areas, in one transaction; the tables of schema definitions hold the same
     * definitions already.
     */
    public void compute(Definitions definitions) {
        compute(definitions, Division.WHOLE);
    }

    /** The same, share by share. What the planner must know of a table is told between them: only one may tell it. */
    public void compute(Definitions definitions, Division division) {
        boolean isAll = isAllTouched();
        LongAdder operands = new LongAdder();
        LongAdder covered = new LongAdder();
        LongAdder values = new LongAdder();
        division.between(() -> empty(isAll));
        division.each(share -> {
            take(share, isAll);
            operands.add(sum(definitions));
            covered.add(run("coverage"));
        });
        division.between(() -> {
            if (areCumulated(definitions)) {
                jdbc.sql("analyze indicators.yearly_operand").update();
            }
            new GrownTable(jdbc, "indicators.operand").by(operands.sum());
            new GrownTable(jdbc, "indicators.coverage").by(covered.sum());
        });
        division.each(share -> {
            take(share);
            values.add(divide(definitions));
        });
        division.between(() -> new GrownTable(jdbc, "indicators.indicator_value").by(values.sum()));
        division.each(share -> {
            take(share);
            new Bounds(jdbc, definitions).set();
            run("indicator-differences");
        });
        restate(definitions);
    }

    private int sum(Definitions definitions) {
        int operands = 0;
        for (String form : forms(definitions).toList()) {
            operands += OperandSql.of(form, definitions)
                    .map(sql -> jdbc.sql(sql).update())
                    .orElse(0);
        }
        return areCumulated(definitions) ? operands + run("operands-cumulated") : operands;
    }

    private static boolean areCumulated(Definitions definitions) {
        return definitions.indicators().stream().anyMatch(i -> i.cumulative().isPresent());
    }

    /** Nobody owes anything yet for a year behind the last one, so whatever came of it is not all. */
    private int divide(Definitions definitions) {
        jdbc.sql("drop table if exists area_coverage").update();
        run("area-coverage");
        jdbc.sql("analyze area_coverage").update();
        return runTo("indicator-values", definitions);
    }

    private boolean isAllTouched() {
        return jdbc.sql("select exists (select from pipeline.touched_area where area_code = '*')")
                .query(Boolean.class)
                .single();
    }

    /** To empty a table costs nothing, to delete every row of it leaves as many dead ones. */
    private void empty(boolean isAll) {
        if (isAll) {
            jdbc.sql("truncate indicators.operand, indicators.yearly_operand, indicators.coverage,"
                            + " indicators.indicator_value, indicators.possible_value")
                    .update();
        }
    }

    private void take(Share share, boolean isEmptied) {
        take(share);
        if (!isEmptied) {
            List.of(
                            "operands-dropped",
                            "yearly-operands-dropped",
                            "coverage-dropped",
                            "indicator-values-dropped",
                            "possible-values-dropped")
                    .forEach(this::run);
        }
    }

    /** Each statement of the transaction works on these areas alone. */
    private void take(Share share) {
        jdbc.sql("drop table if exists area_in_hand, county_in_hand").update();
        jdbc.sql(sql("areas-in-hand"))
                .param("from", share.from())
                .param("below", share.below().orElse(null))
                .update();
        run("counties-in-hand");
        List.of("area_in_hand", "county_in_hand")
                .forEach(table -> jdbc.sql("analyze " + table).update());
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
        return jdbc.sql(sql(file))
                .param(
                        "last_period",
                        definitions.nightly().lastPeriod().asYear().text())
                .update();
    }

    private int run(String file) {
        return jdbc.sql(sql(file)).update();
    }

    private static String sql(String file) {
        return SqlFile.beside(Indicators.class, file).text();
    }

    private static Stream<String> forms(Definitions definitions) {
        return Stream.concat(definitions.forms().keySet().stream().map(FormCode::text), Stream.of(Indicator.RETURNS));
    }
}
