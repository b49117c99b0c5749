package org.urbanstat.scheduling;

import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets an operator act while no run works on the database: the act and a run never see half of each other. The act is
 * one transaction.
 */
public final class BetweenRuns {
    /** Another act is over in a moment, so it is waited for; a run is not. */
    private static final int TRIES = 5;

    private final DataSource dataSource;
    private final TransactionTemplate transaction;

    public BetweenRuns(DataSource dataSource) {
        this.dataSource = dataSource;
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /**
     * Does the act.
     *
     * @param act everything that belongs to it, its line in the audit too
     * @throws RunInProgress when a run works on the database; nothing is done then
     */
    public <T> T act(Supplier<T> act) {
        for (int left = TRIES; left > 0; left--) {
            Optional<T> done = RunLock.heldForAnAct(dataSource, () -> transaction.execute(status -> fenced(act)));
            if (done.isPresent()) {
                return done.get();
            }
            Optional<RunAtWork> atWork = RunAtWork.in(JdbcClient.create(dataSource));
            if (atWork.isPresent() || left == 1) {
                throw RunInProgress.beforeAnAct(atWork);
            }
            OneRunner.pause();
        }
        throw new IllegalStateException("no tries left");
    }

    /**
     * Should the lock be lost on the way, a run that takes it over waits for this transaction to end; a run that lost it
     * before, and may not know, has no turn any more.
     */
    private <T> T fenced(Supplier<T> act) {
        JdbcClient.create(dataSource)
                .sql("update pipeline.runner set run_id = null")
                .update();
        return act.get();
    }
}
