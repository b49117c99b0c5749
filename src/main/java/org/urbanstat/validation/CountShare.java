package org.urbanstat.validation;

import java.math.BigDecimal;

/**
 * A decimal as a whole number over a power of ten, so that a count is compared with a part of another without decimals.
 *
 * @param isSmall whether products with counts stay whole numbers
 */
record CountShare(long numerator, long denominator, boolean isSmall) {
    private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final int MOST_DECIMALS = 9;

    static CountShare of(BigDecimal decimal) {
        int decimals = Math.max(0, decimal.scale());
        BigDecimal whole = decimals > MOST_DECIMALS ? MOST : decimal.movePointRight(decimals);
        return decimals > MOST_DECIMALS || whole.abs().compareTo(MOST) >= 0
                ? new CountShare(0, 1, false)
                : new CountShare(
                        whole.longValueExact(), BigDecimal.TEN.pow(decimals).longValueExact(), true);
    }

    /** Whether the one count is surely at most this share of the other; both of at most 32 bits. */
    boolean isNotBelow(long count, long of) {
        return isSmall && isCounted(count) && isCounted(of) && count * denominator <= numerator * of;
    }

    /** Whether it is surely at least this share. */
    boolean isNotAbove(long count, long of) {
        return isSmall && isCounted(count) && isCounted(of) && count * denominator >= numerator * of;
    }

    private static boolean isCounted(long count) {
        return count >= 0 && count <= Integer.MAX_VALUE;
    }
}
