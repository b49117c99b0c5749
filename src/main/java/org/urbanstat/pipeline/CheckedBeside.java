package org.urbanstat.pipeline;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.urbanstat.publication.GateVerdict;
import org.urbanstat.vocabulary.Joined;

/**
 * The second computation, on a thread and a connection of its own: it only reads what earlier steps committed, so the
 * release can be written meanwhile. Whoever begins it asks for the verdict before that is committed.
 */
final class CheckedBeside implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> new Thread(work, "checker"));
    private final CompletableFuture<Optional<GateVerdict>> verdict;

    private CheckedBeside(Supplier<Optional<GateVerdict>> check) {
        this.verdict = CompletableFuture.supplyAsync(check, thread);
    }

    static CheckedBeside begin(Supplier<Optional<GateVerdict>> check) {
        return new CheckedBeside(check);
    }

    /** Waits for it; absent where the gate is not set. */
    Optional<GateVerdict> verdict() {
        return Joined.of(verdict);
    }

    /** What broke off without its verdict does not wait for it. */
    @Override
    public void close() {
        thread.shutdown();
    }
}
