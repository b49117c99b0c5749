package org.urbanstat.audit;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.urbanstat.audit.AuditTrail.Chained;
import org.urbanstat.vocabulary.Joined;

/**
 * Appends acts page by page, all in the transaction of the caller: while the database takes a page, a thread beside makes
 * the next one and hashes it. The last page is appended at the end. Until then nothing else may be appended: it would
 * follow the same event.
 */
public final class AuditPages implements AutoCloseable {
    private final AuditTrail trail;
    private final ExecutorService beside = Executors.newSingleThreadExecutor(work -> new Thread(work, "audit"));
    private @Nullable CompletableFuture<Chained> chaining;

    AuditPages(AuditTrail trail) {
        this.trail = trail;
    }

    /**
     * The next page.
     *
     * @param acts asked in the thread beside
     * @throws IllegalStateException outside of a transaction
     */
    public void append(Supplier<List<Act>> acts) {
        Optional<Chained> before = chained();
        ChainHead head = before.map(Chained::last).orElseGet(trail::headForAppending);
        chaining = CompletableFuture.supplyAsync(() -> Chained.behind(head, acts.get()), beside);
        before.ifPresent(trail::write);
    }

    /** Writes what is still open. */
    public void end() {
        chained().ifPresent(trail::write);
        chaining = null;
    }

    private Optional<Chained> chained() {
        return Optional.ofNullable(chaining).map(Joined::of);
    }

    @Override
    public void close() {
        beside.shutdownNow();
    }
}
