package org.urbanstat.linkage;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urbanstat.vocabulary.Fraction;

/**
 * An indicator of a subject, unrounded.
 *
 * @param denominator absent for a sum, a count or a difference
 * @param multiplier 100 for a percentage, else 1
 * @param isProvisional whether a return that would move it is missing
 */
public record ScoredValue(
        BigDecimal numerator, Optional<BigDecimal> denominator, BigDecimal multiplier, boolean isProvisional) {
    /**
     * Of a figure as it is kept.
     *
     * @param numerator null for a difference, which has its value alone
     * @param denominator null for a sum or a count
     */
    public static ScoredValue of(
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            BigDecimal value,
            boolean isPercent,
            boolean isProvisional) {
        return numerator == null
                ? new ScoredValue(value, Optional.empty(), BigDecimal.ONE, isProvisional)
                : new ScoredValue(
                        numerator,
                        Optional.ofNullable(denominator),
                        isPercent ? BigDecimal.valueOf(100) : BigDecimal.ONE,
                        isProvisional);
    }

    public Fraction exact() {
        return Fraction.ratio(numerator.multiply(multiplier), denominator.orElse(BigDecimal.ONE));
    }

    /** Another value of the same denominator. */
    public ScoredValue moved(BigDecimal value) {
        return counting(value.multiply(denominator.orElse(BigDecimal.ONE)).divide(multiplier));
    }

    /** Another numerator of the same denominator. */
    public ScoredValue counting(BigDecimal numerator) {
        return new ScoredValue(numerator, denominator, multiplier, isProvisional);
    }

    /** Of a share of returns: how many are not in its numerator. */
    BigDecimal rest() {
        return denominator.orElse(numerator).subtract(numerator);
    }
}
