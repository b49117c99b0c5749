package org.urbanstat.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.vocabulary.ProgramVersion;

/** Takes partitions of runs that other processes have started, and works on them; asked by several threads. */
public final class PartitionTaker {
    private final PartitionWork work;
    private final StoredDesks desks;
    private final ProgramVersion program;
    private final JdbcClient jdbc;
    private final Partitions partitions;
    private final WorkerRows workers;
    private final Set<StepExecution> working = ConcurrentHashMap.newKeySet();
    private volatile boolean isStopping;

    PartitionTaker(PartitionWork work, StoredDesks desks, ProgramVersion program, DataSource dataSource) {
        this.work = work;
        this.desks = desks;
        this.program = program;
        this.jdbc = JdbcClient.create(dataSource);
        this.partitions = new Partitions(jdbc);
        this.workers = new WorkerRows(jdbc);
    }

    /** How work on a partition ended. */
    public enum Ended {
        DONE,
        /** This process is to end; another one goes on behind the last commit. */
        GIVEN_BACK,
        /** Another process has taken it over, or its run has ended. */
        LOST,
        /** Something broke here; the process of the run tries it itself. */
        BROKEN
    }

    /** @param reason what broke; empty where nothing did */
    public record Result(Ended ended, String reason) {}

    /** What a run asks for that this process may not work for. */
    public record Refused(long runId, String programVersion, String definitionsSha256) {}

    public ProgramVersion program() {
        return program;
    }

    /** Makes ready what the next run most likely works with. */
    public void warm() {
        desks.warm();
    }

    /** Stands among the workers from now on; yields under which number. */
    public long join(int threads) {
        return workers.join(program, threads, Optional.empty());
    }

    /** Shows that this process lives; false where it has been held for dead and has to join again. */
    public boolean beat(long worker) {
        return workers.beat(worker);
    }

    /** What it had taken is free for others from now on; what is not committed of it is rolled back. */
    public void leave(long worker) {
        workers.leave(worker);
        workers.endTransactions(worker);
    }

    /**
     * Takes the next partition that it may take.
     *
     * @param definitions the only edition that it works with; absent: any, out of the database
     */
    public Optional<ClaimedPartition> take(long worker, Optional<String> definitions) {
        return partitions.take(worker, definitions);
    }

    /** The runs at work that it may take nothing of. */
    public List<Refused> refused(Optional<String> definitions) {
        return jdbc.sql(SqlFile.beside(PartitionTaker.class, "partitions-refused")
                        .text())
                .param("program", program.text())
                .param("definitions", definitions.orElse(null))
                .query(Refused.class)
                .list();
    }

    /** What is worked on ends at its next commit, and nothing begins any more. */
    public void stop() {
        isStopping = true;
        working.forEach(StepExecution::setTerminateOnly);
    }

    /**
     * Works on a partition until it is done or has to be left; says so in the database.
     *
     * @throws org.springframework.dao.DataAccessException when that cannot be said; then this process has to join again
     */
    public Result work(ClaimedPartition claimed) {
        LogFields.partition(claimed);
        StepExecution execution = work.stored(claimed.stepExecutionId());
        working.add(execution);
        try {
            if (isStopping) {
                execution.setTerminateOnly();
            }
            return work.toEnd(claimed, execution) ? new Result(Ended.DONE, "") : left(claimed, execution);
        } finally {
            working.remove(execution);
            LogFields.partitionEnds();
        }
    }

    private Result left(ClaimedPartition claimed, StepExecution execution) {
        Optional<Throwable> failure = execution.getFailureExceptions().stream().findFirst();
        boolean isBroken = failure.isPresent() && !isStopping && goesOn(claimed.runId());
        if (!partitions.giveBack(claimed, isBroken) || !isStopping && !isBroken) {
            return new Result(Ended.LOST, "");
        }
        return isBroken ? new Result(Ended.BROKEN, RunFailed.reason(failure.get())) : new Result(Ended.GIVEN_BACK, "");
    }

    private boolean goesOn(long runId) {
        return jdbc.sql(SqlFile.beside(PartitionTaker.class, "run-goes-on").text())
                .param("run", runId)
                .query(Boolean.class)
                .single();
    }
}
