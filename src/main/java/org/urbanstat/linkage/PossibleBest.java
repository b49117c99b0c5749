package org.urbanstat.linkage;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.urbanstat.definitions.ScoreItem;
import org.urbanstat.vocabulary.Fraction;

/**
 * From what to what the marks beside the best value can come. They rise with the subject's own value and fall as the others
 * come closer to the best that can be, so each end is reached with all of them at an end of theirs.
 *
 * @param others those of whom a value is there or can come
 */
record PossibleBest(ScoreItem item, PossibleValue own, List<PossibleValue> others) {
    /** Absent where nobody can be measured by the best, whatever comes. */
    Optional<PossibleMarks> marks() {
        return item.isHighestBest() ? besideHighest() : besideLowest();
    }

    private Optional<PossibleMarks> besideHighest() {
        Optional<Fraction> othersAtLeast = bounded(PossibleValue::least).max(Comparator.naturalOrder());
        Optional<Fraction> othersAtMost = bounded(PossibleValue::most).max(Comparator.naturalOrder());
        boolean canBePositive = !own.isBounded() || isPositive(own.most());
        boolean canOthersBePositive = isAnyUnbounded() || isPositive(othersAtMost);
        if (!canBePositive && !canOthersBePositive) {
            return Optional.empty();
        }
        Fraction most = own.most()
                .map(v -> canBePositive ? beside(greater(othersAtLeast, v), v) : Fraction.ZERO)
                .orElse(weight());
        boolean isPositive = isPositive(own.least());
        return Optional.of(new PossibleMarks(
                leastBesideHighest(othersAtMost, canOthersBePositive),
                most,
                !own.isBounded() || !isPositive && !isPositive(othersAtLeast)));
    }

    private Fraction leastBesideHighest(Optional<Fraction> othersAtMost, boolean canOthersBePositive) {
        if (!canOthersBePositive) {
            // counted at all only when it is above nought, and then it is the best
            return weight();
        }
        return isAnyUnbounded() || !isPositive(own.least())
                ? Fraction.ZERO
                : beside(
                        greater(othersAtMost, own.least().orElseThrow()),
                        own.least().orElseThrow());
    }

    private Optional<PossibleMarks> besideLowest() {
        Optional<Fraction> othersAtLeast = bounded(PossibleValue::least).min(Comparator.naturalOrder());
        Optional<Fraction> othersAtMost = bounded(PossibleValue::most).min(Comparator.naturalOrder());
        boolean isNeverCounted = isNegative(own.most()) || isNegative(othersAtMost);
        if (isNeverCounted) {
            return Optional.empty();
        }
        Fraction lowest = own.least().orElse(Fraction.ZERO).atLeast(Fraction.ZERO);
        return Optional.of(new PossibleMarks(
                leastBesideLowest(othersAtLeast),
                beside(smaller(othersAtMost, lowest), lowest),
                !own.isBounded() || isAnyUnbounded() || isNegative(own.least()) || isNegative(othersAtLeast)));
    }

    private Fraction leastBesideLowest(Optional<Fraction> othersAtLeast) {
        if (others.isEmpty()) {
            return weight();
        }
        Optional<Fraction> best = isAnyUnbounded() ? Optional.of(Fraction.ZERO) : othersAtLeast;
        return own.most()
                .map(v -> beside(smaller(best.map(b -> b.atLeast(Fraction.ZERO)), v), v))
                .orElse(Fraction.ZERO);
    }

    private Stream<Fraction> bounded(Function<PossibleValue, Optional<Fraction>> end) {
        return others.stream().flatMap(other -> end.apply(other).stream());
    }

    private boolean isAnyUnbounded() {
        return others.stream().anyMatch(other -> !other.isBounded());
    }

    private static boolean isPositive(Optional<Fraction> value) {
        return value.map(v -> v.signum() > 0).orElse(false);
    }

    private static boolean isNegative(Optional<Fraction> value) {
        return value.map(v -> v.signum() < 0).orElse(false);
    }

    private static Fraction greater(Optional<Fraction> one, Fraction other) {
        return one.map(other::atLeast).orElse(other);
    }

    private static Fraction smaller(Optional<Fraction> one, Fraction other) {
        return one.map(other::atMost).orElse(other);
    }

    private Fraction beside(Fraction best, Fraction value) {
        return new ItemMarks(item).besideBest(best, value);
    }

    private Fraction weight() {
        return Fraction.of(item.weight());
    }
}
