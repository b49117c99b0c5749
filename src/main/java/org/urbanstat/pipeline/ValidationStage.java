package org.urbanstat.pipeline;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.urbanstat.database.GrownTable;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.validation.ReturnStates;
import org.urbanstat.vocabulary.ProgramVersion;

/** Validation across returns: numbers revisions, judges them against each other, says which are in force. */
final class ValidationStage implements CandidateStage {
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;
    private final Definitions definitions;
    private final RunReports reports;
    private final ProgramVersion program;

    ValidationStage(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Definitions definitions,
            RunReports reports,
            ProgramVersion program) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.definitions = definitions;
        this.reports = reports;
        this.program = program;
    }

    @Override
    public void make(RunParameters run) {
        analyzeWhatWasLoaded(run.runId());
        boolean isJudged = new ReturnStates(jdbc)
                .judge(
                        definitions,
                        new JudgedBasis(jdbc, definitions, program).text(),
                        LocalDate.ofInstant(run.now(), definitions.nightly().zone()),
                        () -> Halves.of(run, jdbc, transactions));
        if (isJudged) {
            new LaidOut(jdbc).forget();
            reports.of(run.runId()).counted(new RunCounts(jdbc).returns(run.runId()));
            new RunActs(jdbc).judged(run);
        }
    }

    /** Rows that came by COPY a moment ago are unknown to the planner until autovacuum finds the time. */
    private void analyzeWhatWasLoaded(long runId) {
        long loaded = jdbc.sql("select count(*) from validation.reading where run_id = :run")
                .param("run", runId)
                .query(Long.class)
                .single();
        if (new GrownTable(jdbc, "validation.reading").isGrown(loaded)) {
            jdbc.sql("analyze validation.finding").update();
            definitions
                    .forms()
                    .keySet()
                    .forEach(f -> jdbc.sql("analyze facts." + f).update());
        }
    }
}
