package org.urbanstat.restarts;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts the commits, and breaks every connection at one of them. */
final class CutAtCommit implements WireGate.Commits {
    private final int nth;
    private final boolean isBefore;
    private final AtomicInteger count = new AtomicInteger();

    /** @param nth the first is 1; 0 for none */
    CutAtCommit(int nth, boolean isBefore) {
        this.nth = nth;
        this.isBefore = isBefore;
    }

    int count() {
        return count.get();
    }

    @Override
    public void before(String sql) {
        if (count.incrementAndGet() == nth && isBefore) {
            throw new IllegalStateException("cut before commit " + nth);
        }
    }

    @Override
    public void after(String sql) {
        if (count.get() == nth && !isBefore) {
            throw new IllegalStateException("cut after commit " + nth);
        }
    }
}
