package org.urbanstat.pipeline;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.Copy;
import org.urbanstat.definitions.Definitions;

/** Computes the candidate's rewards and quotas. */
final class LinkageStep implements Tasklet {
    private final JdbcClient jdbc;
    private final Copy copy;
    private final Definitions definitions;
    private final RunReports reports;

    LinkageStep(JdbcClient jdbc, Copy copy, Definitions definitions, RunReports reports) {
        this.jdbc = jdbc;
        this.copy = copy;
        this.definitions = definitions;
        this.reports = reports;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        RunParameters run = RunParameters.of(contribution.getStepExecution().getJobParameters());
        reports.of(run.runId()).hold(new Linkages(jdbc, copy, definitions).compute());
        return RepeatStatus.FINISHED;
    }
}
