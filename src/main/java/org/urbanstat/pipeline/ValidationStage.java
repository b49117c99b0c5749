package org.urbanstat.pipeline;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.validation.ReturnStates;

/** Validation across returns: numbers revisions, judges them against each other, says which are in force. */
final class ValidationStage implements CandidateStage {
    private final JdbcClient jdbc;
    private final Definitions definitions;
    private final RunReports reports;

    ValidationStage(JdbcClient jdbc, Definitions definitions, RunReports reports) {
        this.jdbc = jdbc;
        this.definitions = definitions;
        this.reports = reports;
    }

    @Override
    public void make(RunParameters run) {
        analyzeWhatWasLoaded(run.runId());
        new ReturnStates(jdbc)
                .judge(
                        definitions,
                        LocalDate.ofInstant(run.now(), definitions.nightly().zone()));
        reports.of(run.runId()).counted(new RunCounts(jdbc).returns(run.runId()));
        new RunActs(jdbc).judged(run);
    }

    /** Rows that came by COPY a moment ago are unknown to the planner until autovacuum finds the time. */
    private void analyzeWhatWasLoaded(long runId) {
        boolean isLoaded = jdbc.sql("select exists (select from validation.reading where run_id = :run)")
                .param("run", runId)
                .query(Boolean.class)
                .single();
        if (isLoaded) {
            jdbc.sql("analyze validation.finding").update();
            definitions
                    .forms()
                    .keySet()
                    .forEach(f -> jdbc.sql("analyze facts." + f).update());
        }
    }
}
