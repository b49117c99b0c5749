package org.urbanstat.pipeline;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.urbanstat.intake.Intake;
import org.urbanstat.intake.IntakeSummary;
import org.urbanstat.vocabulary.Messages;

/** Takes in what lies in the inbox. */
final class IntakeStep implements Tasklet {
    private static final Messages MESSAGES = Messages.beside(IntakeStep.class);

    private final Intake intake;
    private final RunTurn turn;
    private final RunReports reports;

    IntakeStep(Intake intake, RunTurn turn, RunReports reports) {
        this.intake = intake;
        this.turn = turn;
        this.reports = reports;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        RunParameters run = RunParameters.of(contribution.getStepExecution().getJobParameters());
        turn.hold(run.runId());
        IntakeSummary taken = intake.take(
                run.request().inbox(), run.runId(), run.now(), run.request().isRehashed());
        RunReport report = reports.of(run.runId());
        report.taken(taken);
        if (taken.received() + taken.duplicate() + taken.unchanged() == 0) {
            report.remark(MESSAGES.text("inbox.empty", run.request().inbox()));
        }
        return RepeatStatus.FINISHED;
    }
}
