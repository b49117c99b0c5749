package org.urbanstat.pipeline;

import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells the run's log and whoever watches that a stage begins. */
final class StageListener implements StepExecutionListener {
    private final String stage;
    private final RunReports reports;
    private final JdbcClient jdbc;

    StageListener(String stage, RunReports reports, JdbcClient jdbc) {
        this.stage = stage;
        this.reports = reports;
        this.jdbc = jdbc;
    }

    @Override
    public void beforeStep(StepExecution execution) {
        long runId = RunParameters.of(execution.getJobParameters()).runId();
        new RunLog(jdbc).stage(runId, stage);
        reports.of(runId).begin(stage);
    }
}
