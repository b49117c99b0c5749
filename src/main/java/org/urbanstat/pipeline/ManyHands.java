package org.urbanstat.pipeline;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.urbanstat.vocabulary.Joined;

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
     * @throws RuntimeException what the first of the failed threads threw
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
            List<CompletableFuture<Void>> all = IntStream.range(0, hands)
                    .mapToObj(i -> CompletableFuture.runAsync(LogFields.carried(taking::workOff), pool))
                    .toList();
            Joined.of(CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)));
        } finally {
            pool.shutdown();
        }
    }

    private static final class Taking<T> {
        private final List<T> pieces;
        private final Consumer<T> work;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicBoolean isBroken = new AtomicBoolean();

        Taking(List<T> pieces, Consumer<T> work) {
            this.pieces = pieces;
            this.work = work;
        }

        void workOff() {
            for (int i = next.getAndIncrement(); i < pieces.size() && !isBroken.get(); i = next.getAndIncrement()) {
                try {
                    work.accept(pieces.get(i));
                } catch (RuntimeException | Error e) {
                    isBroken.set(true);
                    throw e;
                }
            }
        }
    }
}
