package org.urbanstat.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
        List<CompletableFuture<Void>> all = new ArrayList<>();
        try {
            for (int i = 0; i < hands; i++) {
                all.add(CompletableFuture.runAsync(LogFields.carried(taking::workOff), pool));
            }
        } finally {
            pool.shutdown();
            // an interrupt does not end this: what has begun is about to commit
            all.forEach(CompletableFuture::join);
        }
        taking.throwFailure();
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
