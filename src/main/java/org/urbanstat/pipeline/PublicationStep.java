package org.urbanstat.pipeline;

import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.publication.Publication;

/**
 * Publishes the candidate. One that is held is only compared; that of a dry run is made here too, in the transaction
 * that is rolled back, so that the candidate of the last run stays as it is.
 */
final class PublicationStep implements Tasklet {
    private final JdbcClient jdbc;
    private final Definitions definitions;
    private final PlatformTransactionManager transactions;
    private final List<CandidateStage> candidate;
    private final RunReports reports;

    PublicationStep(
            JdbcClient jdbc,
            Definitions definitions,
            PlatformTransactionManager transactions,
            List<CandidateStage> candidate,
            RunReports reports) {
        this.jdbc = jdbc;
        this.definitions = definitions;
        this.transactions = transactions;
        this.candidate = candidate;
        this.reports = reports;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        RunParameters run = RunParameters.of(contribution.getStepExecution().getJobParameters());
        new RunTurn(jdbc).hold(run.runId());
        RunReport report = reports.of(run.runId());
        if (!hasSubmissions()) {
            return RepeatStatus.FINISHED;
        }
        if (run.request().isDryRun() || report.isHeld()) {
            compare(run, report);
        } else {
            publish(run, report);
        }
        return RepeatStatus.FINISHED;
    }

    /** Before the first file there is nothing to say of any town, and so no first release. */
    private boolean hasSubmissions() {
        return jdbc.sql("select exists (select from intake.submission)")
                .query(Boolean.class)
                .single();
    }

    private void publish(RunParameters run, RunReport report) {
        Publication.Outcome outcome = new Publication(jdbc).publish(run.runId(), definitions.sha256(), run.now());
        report.compared(outcome.difference().changedRows(), outcome.moved(), outcome.releaseId());
    }

    /** The release is made in a transaction of its own that is rolled back. */
    private void compare(RunParameters run, RunReport report) {
        TransactionTemplate apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        Publication.Outcome outcome = apart.execute(status -> {
            status.setRollbackOnly();
            new RunTurn(jdbc).hold(run.runId());
            if (run.request().isDryRun()) {
                candidate.forEach(stage -> stage.make(run));
            }
            return new Publication(jdbc).publish(run.runId(), definitions.sha256(), run.now());
        });
        report.compared(outcome.difference().changedRows(), outcome.moved(), Optional.empty());
        if (run.request().isDryRun()) {
            Trials.drop(jdbc);
        }
    }
}
