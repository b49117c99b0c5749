package org.urbanstat.pipeline;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Runs a stage, but not in a dry run: that makes its candidate where it compares it, and rolls it back. */
final class CandidateStep implements Tasklet {
    private final CandidateStage stage;
    private final RunTurn turn;

    CandidateStep(CandidateStage stage, RunTurn turn) {
        this.stage = stage;
        this.turn = turn;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        RunParameters run = RunParameters.of(contribution.getStepExecution().getJobParameters());
        turn.hold(run.runId());
        if (!run.request().isDryRun()) {
            stage.make(run);
        }
        return RepeatStatus.FINISHED;
    }
}
