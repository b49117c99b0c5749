package org.urbanstat.linkage;

import java.math.BigDecimal;
import java.util.Optional;
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
    Fraction exact() {
        return Fraction.ratio(numerator.multiply(multiplier), denominator.orElse(BigDecimal.ONE));
    }

    /** Of a share of returns: how many are not in its numerator. */
    BigDecimal rest() {
        return denominator.orElse(numerator).subtract(numerator);
    }
}
