package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.Indicator;
import org.urbanstat.definitions.Indicator.Aggregate;
import org.urbanstat.indicators.PartOfWhole;
import org.urbanstat.linkage.ScoredValue;
import org.urbanstat.vocabulary.Fraction;

/**
 * How a figure can move: by what steps, and from what to what.
 *
 * @param isPart whether its numerator is never above its denominator
 */
record MovableFigure(Indicator indicator, boolean isPart) {
    static MovableFigure of(Indicator indicator, Definitions definitions) {
        return new MovableFigure(indicator, PartOfWhole.is(indicator, definitions) || isOfReturns(indicator));
    }

    /** Those on time are some of those expected. */
    private static boolean isOfReturns(Indicator indicator) {
        return indicator.denominator().isPresent() && indicator.forms().equals(Set.of(Indicator.RETURNS));
    }

    /** The last value upwards (1) or downwards (-1); absent where nothing bounds it. */
    Optional<Fraction> bound(int direction) {
        if (direction > 0) {
            return isPart ? Optional.of(whole()) : Optional.empty();
        }
        return isNeverNegative() ? Optional.of(Fraction.ZERO) : Optional.empty();
    }

    private Fraction whole() {
        return indicator.isPercent() ? Fraction.HUNDRED : Fraction.of(BigDecimal.ONE);
    }

    private boolean isNeverNegative() {
        return indicator.difference().isEmpty()
                && indicator.operands().flatMap(o -> o.terms().stream()).allMatch(term -> term.sign() > 0);
    }

    /** Whether it is a percentage of whole numbers, so that one more can be counted. */
    boolean isCounted(ScoredValue value) {
        return indicator.isPercent()
                && value.denominator().filter(MovableFigure::isWhole).isPresent()
                && isWhole(value.numerator())
                && indicator.operands().allMatch(o -> o.multiplier().compareTo(BigDecimal.ONE) == 0);
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    /** Whether what it counts is so little - schools, returns - that values between one and the next never come. */
    boolean isCountedOnly(ScoredValue value) {
        return isCounted(value)
                && indicator
                        .numerator()
                        .filter(o -> o.aggregate() == Aggregate.COUNT)
                        .isPresent();
    }
}
