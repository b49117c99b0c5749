package org.urbanstat.pipeline;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.urbanstat.vocabulary.Joined;

/**
 * Two parts of a stage at once, so that no processor waits while one connection works. What has a transaction of its own
 * commits before the stage does: for tables alone that every run makes anew as far as areas are touched. Where the other
 * part breaks, the areas stay touched, and the next run makes both anew.
 */
final class SideBySide implements Abreast {
    private final TransactionTemplate ownTransaction;
    private final RunTurn turn;
    private final long runId;

    SideBySide(JdbcClient jdbc, PlatformTransactionManager transactions, long runId) {
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.turn = new RunTurn(jdbc);
        this.runId = runId;
    }

    /**
     * Does the one here and the other in a thread and a transaction of its own, and ends when both have ended.
     *
     * @throws RuntimeException what either threw; of both what the one here did, with the other suppressed
     */
    @Override
    public void together(Runnable here, Runnable beside) {
        ExecutorService thread = Executors.newSingleThreadExecutor(work -> new Thread(work, "beside"));
        CompletableFuture<Void> other = CompletableFuture.runAsync(LogFields.carried(() -> inItsOwn(beside)), thread);
        try {
            here.run();
        } catch (RuntimeException | Error e) {
            other.handle((nothing, reason) -> {
                        if (reason != null) {
                            e.addSuppressed(reason);
                        }
                        return nothing;
                    })
                    .join();
            throw e;
        } finally {
            thread.shutdown();
        }
        Joined.of(other);
    }

    /** In a transaction that commits when it is done, while that of the caller waits. */
    void inItsOwn(Runnable work) {
        ownTransaction.executeWithoutResult(status -> {
            turn.hold(runId);
            work.run();
        });
    }
}
