package org.urbanstat.pipeline;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.urbanstat.intake.Intake;
import org.urbanstat.intake.IntakeSummary;
import org.urbanstat.vocabulary.Messages;

/** Takes in what lies in the inbox, a batch a transaction, so that a run is stopped, or dies, between two of them. */
final class IntakeStep implements Tasklet {
    private static final Messages MESSAGES = Messages.beside(IntakeStep.class);

    private final Intake intake;
    private final RunTurn turn;
    private final RunReports reports;
    private final TransactionTemplate transaction;

    IntakeStep(Intake intake, RunTurn turn, RunReports reports, PlatformTransactionManager transactions) {
        this.intake = intake;
        this.turn = turn;
        this.reports = reports;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        RunParameters run = RunParameters.of(contribution.getStepExecution().getJobParameters());
        transaction.executeWithoutResult(status -> turn.hold(run.runId()));
        IntakeSummary taken = intake.take(
                run.request().inbox(),
                run.runId(),
                run.now(),
                run.request().isRehashed(),
                () -> turn.hold(run.runId()));
        RunReport report = reports.of(run.runId());
        report.taken(taken);
        if (taken.received() + taken.duplicate() + taken.unchanged() == 0) {
            report.remark(MESSAGES.text("inbox.empty", run.request().inbox()));
        }
        return RepeatStatus.FINISHED;
    }
}
