package org.urbanstat.vocabulary;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact ratio times 100. Targets are tested on it unrounded; it is rounded once, HALF_UP, when published.
 *
 * @param numerator of the ratio
 * @param denominator of the ratio, positive
 */
public record Percent(BigDecimal numerator, BigDecimal denominator) {
    private static final BigDecimal HUNDRED = new BigDecimal(BigInteger.valueOf(100));

    public Percent {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("the denominator of a rate is positive, not " + denominator);
        }
    }

    /** The rate with the given number of decimals, one rounding, half up. */
    public BigDecimal rounded(int decimals) {
        return numerator.multiply(HUNDRED).divide(denominator, decimals, RoundingMode.HALF_UP);
    }

    /** Whether the unrounded rate reaches the target (以上 includes the number itself, 民法典 §1259). */
    public boolean isAtLeast(BigDecimal targetPercent) {
        return numerator.multiply(HUNDRED).compareTo(targetPercent.multiply(denominator)) >= 0;
    }
}
