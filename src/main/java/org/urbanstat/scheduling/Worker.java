package org.urbanstat.scheduling;

import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.dao.DataAccessException;
import org.urbanstat.pipeline.ClaimedPartition;
import org.urbanstat.pipeline.PartitionTaker;
import org.urbanstat.pipeline.RunFailed;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Text;

/**
 * Works on the partitions of runs that other processes have started, until it is closed. It joins and leaves at any time;
 * one that was held for dead while it slept joins again.
 */
public final class Worker implements AutoCloseable {
    private static final Messages MESSAGES = Messages.beside(Worker.class);
    private static final Duration BETWEEN_BEATS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final long NOBODY = 0;

    private final PartitionTaker taker;
    private final int threads;
    private final Optional<String> definitions;
    private final Consumer<Text> heard;
    private final Touch touch;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Set<PartitionTaker.Refused> told = new HashSet<>();
    private final ExecutorService working;
    private final ScheduledExecutorService pulse =
            Executors.newSingleThreadScheduledExecutor(beats -> new Thread(beats, "worker-pulse"));
    private volatile long self = NOBODY;

    /**
     * A worker that has not begun.
     *
     * @param threads partitions that it works on at a time
     * @param definitions fingerprint of the only edition of {@code jobs/} that it works with; absent: whatever the run has
     *     put into the database
     * @param heard told of every partition, and of what it may not take
     */
    public Worker(PartitionTaker taker, int threads, Optional<String> definitions, Consumer<Text> heard) {
        this.taker = taker;
        this.threads = threads;
        this.definitions = definitions;
        this.heard = heard;
        this.touch = new Touch("worker", this::isClosing, heard);
        this.working = Executors.newFixedThreadPool(threads, work -> new Thread(work, "worker"));
    }

    /** Begins to look for partitions. */
    public void start() {
        beat();
        touch.tried(taker::warm);
        pulse.scheduleWithFixedDelay(this::beat, 0, BETWEEN_BEATS.toMillis(), TimeUnit.MILLISECONDS);
        for (int i = 0; i < threads; i++) {
            working.execute(this::workUntilClosed);
        }
    }

    private void beat() {
        touch.tried(() -> {
            if (self == NOBODY || !taker.beat(self)) {
                joinAgain();
            }
            taker.refused(definitions).stream().filter(told::add).forEach(this::refuse);
        });
    }

    private void joinAgain() {
        boolean isAgain = self != NOBODY;
        self = taker.join(threads);
        if (isAgain) {
            heard.accept(MESSAGES.text("worker.was.held.for.dead"));
        }
    }

    private void refuse(PartitionTaker.Refused run) {
        String own = taker.program().text();
        heard.accept(
                run.programVersion().equals(own)
                        ? MESSAGES.text(
                                "worker.other.definitions",
                                run.runId(),
                                run.definitionsSha256(),
                                definitions.orElse(""))
                        : MESSAGES.text("worker.other.program", run.runId(), run.programVersion(), own));
    }

    private void workUntilClosed() {
        try {
            do {
                while (workedOff()) {
                    Thread.yield();
                }
            } while (!closing.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether there was anything to do. Where the database is away the pulse says so, and the work goes on after it. */
    private boolean workedOff() {
        long me = self;
        try {
            Optional<ClaimedPartition> next =
                    isClosing() || me == NOBODY ? Optional.empty() : taker.take(me, definitions);
            next.ifPresent(this::work);
            return next.isPresent();
        } catch (DataAccessException away) {
            letGo(me);
            return false;
        } catch (RuntimeException broken) {
            heard.accept(MESSAGES.text("worker.broken", RunFailed.reason(broken)));
            letGo(me);
            return false;
        }
    }

    /** What it had taken it may not know any more; others go on with it. */
    private void letGo(long me) {
        try {
            taker.leave(me);
        } catch (DataAccessException away) {
            // without its beats the process of the run finds so itself
        } finally {
            self = NOBODY;
        }
    }

    private void work(ClaimedPartition claimed) {
        long began = System.nanoTime();
        PartitionTaker.Result result = taker.work(claimed);
        String seconds = String.format(Locale.ROOT, "%.1f", (System.nanoTime() - began) / 1e9);
        heard.accept(
                switch (result.ended()) {
                    case DONE ->
                        MESSAGES.text(
                                "worker.did",
                                claimed.runId(),
                                claimed.part(),
                                claimed.filesTotal() - claimed.filesDone(),
                                seconds);
                    case GIVEN_BACK -> MESSAGES.text("worker.gave.back", claimed.runId(), claimed.part());
                    case LOST -> MESSAGES.text("worker.lost", claimed.runId(), claimed.part());
                    case BROKEN -> MESSAGES.text("worker.broke", claimed.runId(), claimed.part(), result.reason());
                });
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    /** Ends what it works on at the next commit; what takes longer than a few seconds is left as it stands. */
    @Override
    public void close() {
        closing.countDown();
        taker.stop();
        working.shutdown();
        try {
            working.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            pulse.shutdownNow();
            letGo(self);
        }
    }
}
