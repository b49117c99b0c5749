package org.urbanstat.vocabulary;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is asked for, by the thread that asks first; the others wait for it. */
public final class Once<T> {
    private final Supplier<T> making;
    private volatile @Nullable T made;

    public Once(Supplier<T> making) {
        this.making = making;
    }

    public T get() {
        T known = made;
        return known == null ? made() : known;
    }

    private synchronized T made() {
        T known = made;
        if (known == null) {
            known = making.get();
            made = known;
        }
        return known;
    }
}
