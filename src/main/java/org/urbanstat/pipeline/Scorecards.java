package org.urbanstat.pipeline;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.Copy;
import org.urbanstat.database.GrownTable;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.ScorecardPolicy;
import org.urbanstat.linkage.CountyScorecard;
import org.urbanstat.linkage.ScoreRow;
import org.urbanstat.validation.TouchedAreas;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;

/**
 * Scores the towns and departments of touched counties from the candidate's indicators, in the current transaction, some
 * counties at a time.
 */
final class Scorecards {
    private final JdbcClient jdbc;
    private final Copy copy;
    private final Definitions definitions;
    private final TownsOfRegister towns;
    private long scores;
    private long parts;

    Scorecards(JdbcClient jdbc, Copy copy, Definitions definitions) {
        this.jdbc = jdbc;
        this.copy = copy;
        this.definitions = definitions;
        this.towns = new TownsOfRegister(definitions.register());
    }

    /** Replaces the candidate's scores of the counties. */
    void compute(List<AreaCode> counties) {
        drop();
        for (ScorecardPolicy policy : definitions.policies().scorecards()) {
            PageAhead.through(
                    CountyPages.of(counties),
                    page -> new Page(page, new ScoreInputs(jdbc, page, CountyScorecard.indicators(policy))),
                    page -> score(policy, page),
                    this::write);
        }
        // nothing joins them before the stage ends; as many rows as before are no news to the planner
        new GrownTable(jdbc, "linkage.scorecard").by(scores);
        new GrownTable(jdbc, "linkage.scorecard_part").by(parts);
    }

    private void drop() {
        if (new TouchedAreas(jdbc).isAll()) {
            jdbc.sql("truncate linkage.scorecard, linkage.scorecard_part").update();
            return;
        }
        scores -= dropped("scores-dropped");
        parts -= dropped("score-parts-dropped");
    }

    private int dropped(String file) {
        return jdbc.sql(SqlFile.beside(Scorecards.class, file).text()).update();
    }

    private void write(ScoreRows rows) {
        rows.write(copy);
        scores += rows.size();
        parts += rows.partCount();
    }

    private ScoreRows score(ScorecardPolicy policy, Page page) {
        ScoreRows rows = new ScoreRows(policy.mandate().code());
        for (Period period : policy.periods()) {
            if (period.compareTo(definitions.nightly().lastPeriod()) <= 0) {
                score(policy, period, page, rows);
            }
        }
        return rows;
    }

    private void score(ScorecardPolicy policy, Period period, Page page, ScoreRows rows) {
        CountyScorecard card = CountyScorecard.of(definitions.policies(), policy, period, page.inputs());
        card.groups(towns.of(page.counties(), period.lastDay())).parallelStream()
                .map(group -> new Scored(
                        group.get(0).county(),
                        card.towns(group),
                        card.departments(group.get(0).county())))
                .toList()
                .forEach(scored -> {
                    rows.addTowns(scored.county(), period, scored.towns());
                    rows.addDepartments(scored.county(), period, scored.departments());
                });
    }

    private record Page(List<AreaCode> counties, ScoreInputs inputs) {}

    /** Of one county, which nothing outside it bears on, so that counties are scored beside each other. */
    private record Scored(AreaCode county, List<ScoreRow> towns, List<ScoreRow> departments) {}
}
