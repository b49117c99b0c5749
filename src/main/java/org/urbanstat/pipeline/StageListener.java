package org.urbanstat.pipeline;

import java.time.Duration;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
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
        LogFields.stage(stage);
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution execution) {
        LocalDateTime began = execution.getStartTime();
        LogFields.stageEnds(
                began == null ? 0 : Duration.between(began, LocalDateTime.now()).toMillis());
        return null;
    }
}
