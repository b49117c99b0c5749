package org.urbanstat.pipeline;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.urbanstat.vocabulary.Joined;

/**
 * Goes through pages on two processors: while one page is computed on another thread, the caller's thread, to which the
 * transaction belongs, reads the next one and then writes the first. At most two pages are in memory. Computing touches no
 * database.
 */
final class PageAhead {
    private PageAhead() {}

    /** Pages are read and written in their order. What computing throws is thrown here, and nothing is written behind it. */
    static <P, I, O> void through(List<P> pages, Function<P, I> read, Function<I, O> compute, Consumer<O> write) {
        @Nullable CompletableFuture<O> before = null;
        for (P page : pages) {
            I input = read.apply(page);
            CompletableFuture<O> next = CompletableFuture.supplyAsync(() -> compute.apply(input));
            if (before != null) {
                write.accept(Joined.of(before));
            }
            before = next;
        }
        if (before != null) {
            write.accept(Joined.of(before));
        }
    }
}
