package org.urbanstat.pipeline;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.validation.ReturnStates;

/** Validation across returns: numbers revisions, judges them against each other, says which are in force. */
final class ValidationStep implements Tasklet {
    private final JdbcClient jdbc;
    private final Definitions definitions;
    private final RunReports reports;

    ValidationStep(JdbcClient jdbc, Definitions definitions, RunReports reports) {
        this.jdbc = jdbc;
        this.definitions = definitions;
        this.reports = reports;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        RunParameters run = RunParameters.of(contribution.getStepExecution().getJobParameters());
        new ReturnStates(jdbc).judge(definitions);
        reports.of(run.runId()).counted(new RunCounts(jdbc).returns(run.runId()));
        return RepeatStatus.FINISHED;
    }
}
