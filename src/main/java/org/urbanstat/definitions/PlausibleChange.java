package org.urbanstat.definitions;

import java.math.BigDecimal;

/**
 * How far a figure can be expected to move from one year to the next: from {@code lower} to {@code upper} times what it
 * was, and the margin beyond either, so that what was nought need not stay nought. Each further year adds as much again.
 *
 * @param lower in [0, 1]
 * @param upper 1 or more
 * @param margin in the unit of the figure, 0 or more
 */
public record PlausibleChange(BigDecimal lower, BigDecimal upper, BigDecimal margin) {
    public PlausibleChange {
        if (lower.signum() < 0 || lower.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("not from 0 to 1 times what it was: " + lower);
        }
        if (upper.compareTo(BigDecimal.ONE) < 0 || margin.signum() < 0) {
            throw new IllegalArgumentException("not 1 time or more what it was: " + upper + ", margin " + margin);
        }
    }
}
