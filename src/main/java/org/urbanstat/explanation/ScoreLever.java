package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.urbanstat.linkage.ScoredValue;
import org.urbanstat.vocabulary.Fraction;

/**
 * A figure that moves one way, step by step.
 *
 * @param direction 1 upwards, -1 downwards
 * @param bound the last value that it can have; absent where there is none
 * @param steps what it is after so many steps, from 1 on
 */
record ScoreLever(ScoredValue start, int direction, Optional<Fraction> bound, LongFunction<ScoredValue> steps) {
    /** Where a figure without a bound is no longer followed. */
    private static final long MOST = 1_000_000_000L;

    /** From one value of so many decimals to the next. */
    static ScoreLever published(ScoredValue start, int direction, Optional<Fraction> bound, int decimals) {
        Fraction exact = start.exact();
        BigDecimal last = new BigDecimal(exact.numerator())
                .divide(
                        new BigDecimal(exact.denominator()),
                        decimals,
                        direction > 0 ? RoundingMode.FLOOR : RoundingMode.CEILING);
        BigDecimal step = BigDecimal.ONE.movePointLeft(decimals).multiply(BigDecimal.valueOf(direction));
        return new ScoreLever(
                start, direction, bound, n -> start.moved(last.add(step.multiply(BigDecimal.valueOf(n)))));
    }

    /** One more or one fewer in the numerator at a time, the denominator as it is. */
    static ScoreLever counted(ScoredValue start, int direction, Optional<Fraction> bound) {
        return new ScoreLever(
                start, direction, bound, n -> start.counting(start.numerator().add(BigDecimal.valueOf(n * direction))));
    }

    ScoredValue at(long step) {
        return step == 0 ? start : steps.apply(step);
    }

    /** The last step within the bound. */
    long most() {
        OptionalLong beyond =
                bound.map(b -> LeastCount.of(MOST, n -> ahead(n, b) > 0)).orElse(OptionalLong.empty());
        return beyond.isPresent() ? Math.max(0, beyond.getAsLong() - 1) : MOST;
    }

    /** The steps that come to these values, and those that leave them. */
    Set<Long> reaching(Collection<Fraction> values) {
        Set<Long> reaching = new TreeSet<>();
        for (Fraction value : values) {
            LeastCount.of(MOST, n -> ahead(n, value) >= 0).ifPresent(reaching::add);
            LeastCount.of(MOST, n -> ahead(n, value) > 0).ifPresent(reaching::add);
        }
        return reaching;
    }

    private int ahead(long step, Fraction value) {
        return direction * at(step).exact().compareTo(value);
    }
}
