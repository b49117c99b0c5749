package org.urbanstat.pipeline;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.urbanstat.vocabulary.ProgramVersion;

/** Cuts a step into partitions, offers them in the database, and sees them to their end. */
final class PartitionDealer implements PartitionHandler {
    private final String step;
    private final int threads;
    private final PartitionWork work;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final RunReports reports;
    private final ProgramVersion program;
    private final Partitions partitions;
    private final WorkerRows workers;

    /** @param threads of this process */
    PartitionDealer(
            String step,
            int threads,
            PartitionWork work,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            RunReports reports,
            ProgramVersion program) {
        this.step = step;
        this.threads = threads;
        this.work = work;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.reports = reports;
        this.program = program;
        this.partitions = new Partitions(jdbc);
        this.workers = new WorkerRows(jdbc);
    }

    @Override
    public Collection<StepExecution> handle(StepExecutionSplitter splitter, StepExecution manager) throws Exception {
        List<StepExecution> parts = splitter.split(manager, threads * 4).stream()
                .sorted(Comparator.comparing(StepExecution::getId))
                .toList();
        return parts.isEmpty()
                ? parts
                : handedOut(RunParameters.of(manager.getJobParameters()).runId(), parts);
    }

    private Collection<StepExecution> handedOut(long runId, List<StepExecution> parts) throws InterruptedException {
        long own = workers.join(program, threads, Optional.of(runId));
        try {
            transaction.executeWithoutResult(status -> partitions.offer(runId, step, program, parts));
            Map<Long, StepExecution> byId =
                    parts.stream().collect(Collectors.toMap(StepExecution::getId, Function.identity()));
            return new HandedOut(handing(runId), byId, own).toEnd();
        } finally {
            close(runId, own);
        }
    }

    private HandedOut.Handing handing(long runId) {
        RunTurn turn = new RunTurn(jdbc);
        return new HandedOut.Handing(
                runId,
                step,
                threads,
                partitions,
                work,
                workers,
                () -> transaction.executeWithoutResult(status -> turn.hold(runId)),
                reports.of(runId));
    }

    /** What broke the step is told all the same where the database is gone; the next run closes what is left. */
    private void close(long runId, long own) {
        try {
            withdraw(runId);
            workers.leave(own);
        } catch (DataAccessException gone) {
            return;
        }
    }

    /** A worker that is in the middle of something is waited for; one that does not end is cut off. */
    private void withdraw(long runId) {
        try {
            withdrawn(runId);
        } catch (DataAccessException slow) {
            workers.endTransactionsOf(runId);
            withdrawn(runId);
        }
    }

    private void withdrawn(long runId) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local lock_timeout = '5s'").update();
            partitions.withdraw(runId, step);
        });
    }
}
