package org.urbanstat.pipeline;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Pieces of work that do not bear on each other, done in several threads: each takes the next that nobody has taken. */
final class ManyHands {
    private final int threads;
    private final String name;

    /** @param name of the threads */
    ManyHands(int threads, String name) {
        this.threads = threads;
        this.name = name;
    }

    /**
     * Ends when all are done, or, once a piece has failed, when those that had begun have ended.
     *
     * @throws RuntimeException or an error: what the piece threw that failed first, with what others threw suppressed
     */
    <T> void each(List<T> pieces, Consumer<T> work) {
        int hands = Math.min(threads, pieces.size());
        if (hands < 2) {
            pieces.forEach(work);
            return;
        }
        Taking<T> taking = new Taking<>(pieces, work);
        ExecutorService pool = Executors.newFixedThreadPool(hands, run -> new Thread(run, name));
        try {
            for (int i = 0; i < hands; i++) {
                pool.execute(LogFields.carried(taking::workOff));
            }
        } finally {
            awaitEnd(pool);
        }
        taking.throwFailure();
    }

    /** Whoever interrupts waits for what has begun all the same: it is about to commit. */
    private static void awaitEnd(ExecutorService pool) {
        pool.shutdown();
        boolean isInterrupted = false;
        boolean isOver = false;
        while (!isOver) {
            try {
                isOver = pool.awaitTermination(1, TimeUnit.HOURS);
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Taking<T> {
        private final List<T> pieces;
        private final Consumer<T> work;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

        Taking(List<T> pieces, Consumer<T> work) {
            this.pieces = pieces;
            this.work = work;
        }

        void workOff() {
            for (int i = next.getAndIncrement();
                    i < pieces.size() && failure.get() == null;
                    i = next.getAndIncrement()) {
                try {
                    work.accept(pieces.get(i));
                } catch (RuntimeException | Error e) {
                    fail(e);
                }
            }
        }

        private void fail(Throwable reason) {
            if (!failure.compareAndSet(null, reason)) {
                Throwable first = failure.get();
                if (first != null && first != reason) {
                    first.addSuppressed(reason);
                }
            }
        }

        void throwFailure() {
            Throwable first = failure.get();
            if (first instanceof RuntimeException reason) {
                throw reason;
            }
            if (first instanceof Error reason) {
                throw reason;
            }
        }
    }
}
