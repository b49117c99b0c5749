package org.urbanstat.vocabulary;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** What another thread was asked for. */
public final class Joined {
    private Joined() {}

    /** Waits for it; what it threw is thrown here as it was. */
    public static <T> T of(CompletableFuture<T> asked) {
        try {
            return asked.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException reason ? reason : e;
        }
    }
}
