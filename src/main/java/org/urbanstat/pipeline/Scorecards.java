package org.urbanstat.pipeline;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.Copy;
import org.urbanstat.database.GrownTable;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.Policies;
import org.urbanstat.definitions.ScoreItem;
import org.urbanstat.definitions.ScorecardPolicy;
import org.urbanstat.definitions.TargetPolicy;
import org.urbanstat.linkage.ScopeGroups;
import org.urbanstat.linkage.Scorecard;
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
            CountyPages.of(counties).forEach(page -> write(score(policy, page)));
        }
    }

    private void drop() {
        if (new TouchedAreas(jdbc).isAll()) {
            jdbc.sql("truncate linkage.scorecard, linkage.scorecard_part").update();
            return;
        }
        List.of("scores-dropped", "score-parts-dropped")
                .forEach(file ->
                        jdbc.sql(SqlFile.beside(Scorecards.class, file).text()).update());
    }

    private void write(ScoreRows rows) {
        rows.write(copy);
        new GrownTable(jdbc, "linkage.scorecard").by(rows.size());
        new GrownTable(jdbc, "linkage.scorecard_part").by(rows.partCount());
    }

    private ScoreRows score(ScorecardPolicy policy, List<AreaCode> counties) {
        ScoreInputs inputs = new ScoreInputs(jdbc, counties, indicators(policy));
        ScoreRows rows = new ScoreRows(policy.mandate().code());
        for (Period period : policy.periods()) {
            if (period.compareTo(definitions.nightly().lastPeriod()) <= 0) {
                score(policy, period, counties, inputs, rows);
            }
        }
        return rows;
    }

    private void score(
            ScorecardPolicy policy, Period period, List<AreaCode> counties, ScoreInputs inputs, ScoreRows rows) {
        TargetPolicy targets =
                definitions.policies().targetsOn(period).orElseGet(() -> new TargetPolicy(policy.mandate(), List.of()));
        for (List<AreaCode> group : ScopeGroups.of(
                Policies.Scope.EACH_COUNTY,
                List.of(),
                policy.receiverOrdinals(),
                towns.of(counties, period.lastDay()))) {
            AreaCode county = group.get(0).county();
            rows.addTowns(
                    county,
                    period,
                    Scorecard.ofTowns(
                            policy,
                            targets,
                            period,
                            group.stream().map(t -> inputs.town(t, period)).toList()));
            rows.addDepartments(
                    county,
                    period,
                    Scorecard.ofDepartments(
                            policy,
                            targets,
                            period,
                            departments(policy).stream()
                                    .map(d -> inputs.department(county, d, period))
                                    .toList()));
        }
    }

    /** In order of name. */
    private static Set<String> departments(ScorecardPolicy policy) {
        Set<String> departments = new TreeSet<>();
        policy.departments().forEach(item -> item.department().ifPresent(departments::add));
        return departments;
    }

    private static Set<String> indicators(ScorecardPolicy policy) {
        Set<String> indicators = new TreeSet<>();
        policy.towns().stream().map(ScoreItem::indicator).forEach(indicators::add);
        policy.departments().stream().map(ScoreItem::indicator).forEach(indicators::add);
        policy.notice().lateReturns().ifPresent(late -> indicators.add(late.indicator()));
        return indicators;
    }
}
