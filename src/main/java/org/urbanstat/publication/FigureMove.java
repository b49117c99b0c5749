package org.urbanstat.publication;

import java.math.BigDecimal;

/** A figure that differs between two releases, in its value or, of a reward or quota, in its status. */
public record FigureMove(FigureKey key, FigureState before, FigureState after) {
    public boolean isNew() {
        return !before.isThere() && after.isThere();
    }

    public boolean isGone() {
        return before.isThere() && !after.isThere();
    }

    /** After minus before; nothing counts as 0. */
    public BigDecimal points() {
        return after.amount().subtract(before.amount());
    }
}
