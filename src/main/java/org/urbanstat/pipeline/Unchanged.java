package org.urbanstat.pipeline;

import org.jspecify.annotations.Nullable;

/**
 * How many looks in a row found one value. Whoever counts up while it lives is dead when it is looked at often enough
 * without a change; no clock is asked, so none can be wrong, and a watcher that slept itself has looked but once.
 */
public final class Unchanged {
    private @Nullable Object value;
    private int looks;

    /** The number of looks with this value, this one included. */
    public int look(Object now) {
        looks = now.equals(value) ? looks + 1 : 1;
        value = now;
        return looks;
    }
}
