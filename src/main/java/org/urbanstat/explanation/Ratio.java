package org.urbanstat.explanation;

import java.math.BigDecimal;
import org.urbanstat.vocabulary.Fraction;

/**
 * Both sides of a ratio, unrounded.
 *
 * @param numerator already times 100 where the ratio is a percentage
 */
record Ratio(Fraction numerator, Fraction denominator) {
    static Ratio of(BigDecimal numerator, BigDecimal denominator, boolean isPercent) {
        return new Ratio(Fraction.of(isPercent ? numerator.movePointRight(2) : numerator), Fraction.of(denominator));
    }

    static Ratio none() {
        return new Ratio(Fraction.ZERO, Fraction.ZERO);
    }

    boolean isDefined() {
        return denominator.signum() > 0;
    }

    /** @throws ArithmeticException when the denominator is zero */
    Fraction value() {
        return numerator.over(denominator);
    }

    Ratio plusNumerator(Fraction more) {
        return new Ratio(numerator.plus(more), denominator);
    }

    Ratio plus(Ratio other) {
        return new Ratio(numerator.plus(other.numerator), denominator.plus(other.denominator));
    }
}
