package org.urbanstat.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.urbanstat.audit.Act;
import org.urbanstat.audit.ActKind;
import org.urbanstat.audit.AuditTrail;
import org.urbanstat.database.SqlFile;

/** Stops the run that works on the database, or closes one whose process is gone. */
public final class RunStop {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BEFORE_CUTTING_OFF = Duration.ofSeconds(2);

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;

    public RunStop(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
        this.clock = clock;
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /** How it went. */
    public enum Ended {
        /** It ended at a commit. */
        STOPPED,
        /** Its process was gone already; its row is closed. */
        RECOVERED,
        /** It has not ended in a minute. */
        NOT_YET
    }

    /**
     * Asks the run to stop and waits until it has: between two transactions, or, when one takes long, by rolling it
     * back.
     *
     * @throws NoSuchRun when no run of that number is at work
     */
    public Ended stop(Optional<Long> run, String requestedBy, String reason) {
        long runId = atWork(run).runId();
        if (RunLock.isFree(jdbc)) {
            close(runId, requestedBy, reason);
            return Ended.RECOVERED;
        }
        tell("run-to-stop", runId, requestedBy, reason);
        Ended ended = ended(runId);
        // not before: while the run itself appends to the audit, nobody else can
        transaction.executeWithoutResult(status -> append(ActKind.STOP, runId, requestedBy, reason, ended));
        return ended;
    }

    private Ended ended(long runId) {
        long began = System.nanoTime();
        while (isRunning(runId)) {
            Duration passed = Duration.ofNanos(System.nanoTime() - began);
            if (passed.compareTo(PATIENCE) > 0) {
                return Ended.NOT_YET;
            }
            if (passed.compareTo(BEFORE_CUTTING_OFF) > 0) {
                cutOff(runId);
            }
            OneRunner.pause();
        }
        return Ended.STOPPED;
    }

    /**
     * Closes a run whose process is gone; the next run does so by itself.
     *
     * @throws NoSuchRun when no run of that number counts as running
     * @throws RunInProgress when its process holds the lock
     */
    public long recover(Optional<Long> run, String requestedBy, String reason) {
        RunAtWork gone = atWork(run);
        if (!RunLock.isFree(jdbc)) {
            throw new RunInProgress(Optional.of(gone));
        }
        close(gone.runId(), requestedBy, reason);
        return gone.runId();
    }

    private RunAtWork atWork(Optional<Long> run) {
        Optional<RunAtWork> working = RunAtWork.in(jdbc);
        return working.filter(w -> run.isEmpty() || run.get() == w.runId())
                .orElseThrow(() -> new NoSuchRun(run, working.map(RunAtWork::runId)));
    }

    private boolean isRunning(long runId) {
        return jdbc.sql("select status = 'running' from pipeline.run where run_id = :run")
                .param("run", runId)
                .query(Boolean.class)
                .single();
    }

    private void cutOff(long runId) {
        jdbc.sql(SqlFile.beside(RunStop.class, "statements-of-run-cut-off").text())
                .param("run", runId)
                .query(row -> {});
    }

    private void close(long runId, String requestedBy, String reason) {
        transaction.executeWithoutResult(status -> {
            tell("run-recovered", runId, requestedBy, reason);
            append(ActKind.RECOVER, runId, requestedBy, reason, Ended.RECOVERED);
        });
    }

    private void append(ActKind kind, long runId, String requestedBy, String reason, Ended ended) {
        Map<String, String> details = Map.of("ended", ended.name().toLowerCase(Locale.ROOT));
        new AuditTrail(jdbc).append(new Act(clock.instant(), requestedBy, kind, "run " + runId, reason, details));
    }

    private void tell(String statement, long runId, String requestedBy, String reason) {
        jdbc.sql(SqlFile.beside(RunStop.class, statement).text())
                .param("run", runId)
                .param("requested_by", requestedBy)
                .param("reason", reason)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }
}
