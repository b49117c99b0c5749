package org.urbanstat.publication;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A figure that moved, and why.
 *
 * @param parts by cause; those that moved nothing are left out, the others add up to {@link FigureMove#points}
 * @param cause the greatest part; where nothing but existence or status changed, what changed that
 */
public record FigureChange(FigureMove move, Map<Cause, BigDecimal> parts, Cause cause) {
    public FigureChange {
        parts = Map.copyOf(parts);
    }

    public BigDecimal by(Cause cause) {
        return parts.getOrDefault(cause, BigDecimal.ZERO);
    }
}
