package org.urbanstat.indicators;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.urbanstat.vocabulary.Fraction;

/**
 * What a town brings into a year: both sides anywhere within their ranges, or nothing of a side for which it does not count.
 *
 * @param chosen whether it can count (true) and whether it can not count (false)
 * @param numerator of each field; absent where nothing bounds it
 */
record CompletedPart(
        CompletedIndicator indicator,
        List<Boolean> chosen,
        List<Optional<Range>> numerator,
        List<Optional<Range>> denominator) {
    record Range(Fraction lower, Fraction upper) {
        Range plus(Range other) {
            return new Range(lower.plus(other.lower), upper.plus(other.upper));
        }
    }

    /** One completion of it. */
    record Point(Fraction numerator, Fraction denominator) {}

    private static final Range NOUGHT = new Range(Fraction.ZERO, Fraction.ZERO);

    boolean isBounded() {
        boolean isNeeded = chosen.contains(true) || indicator.isRatio() && !indicator.isJoint();
        return !isNeeded
                || numerator.stream().allMatch(Optional::isPresent)
                        && denominator.stream().allMatch(Optional::isPresent);
    }

    /** Whatever is extreme is so at one of them. */
    List<Point> corners() {
        List<Point> corners = new ArrayList<>();
        for (boolean counts : chosen) {
            for (boolean isHigh : List.of(false, true)) {
                for (boolean isLarge : List.of(false, true)) {
                    corners.add(point(
                            counts,
                            isHigh ? BigDecimal.ONE : BigDecimal.ZERO,
                            isLarge ? BigDecimal.ONE : BigDecimal.ZERO));
                }
            }
        }
        return corners;
    }

    Point any(Random random) {
        return point(
                chosen.get(random.nextInt(chosen.size())),
                BigDecimal.valueOf(random.nextInt(11), 1),
                BigDecimal.valueOf(random.nextInt(11), 1));
    }

    /** At so large a share of the way from the least to the most of each side. */
    private Point point(boolean counts, BigDecimal high, BigDecimal large) {
        boolean isNumerator = counts;
        boolean isDenominator = counts || !indicator.isJoint();
        Range n = isNumerator ? sum(numerator) : NOUGHT;
        Range d = isDenominator && indicator.isRatio() ? sum(denominator) : NOUGHT;
        Fraction most = indicator.isTied() ? n.upper().atMost(d.upper()) : n.upper();
        Fraction above = between(n.lower(), most, high);
        Fraction least = indicator.isTied() ? d.lower().atLeast(above) : d.lower();
        return new Point(above, between(least, d.upper(), large));
    }

    private static Fraction between(Fraction least, Fraction most, BigDecimal share) {
        return least.plus(most.minus(least).times(Fraction.of(share)));
    }

    private static Range sum(List<Optional<Range>> fields) {
        return fields.stream().map(Optional::orElseThrow).reduce(NOUGHT, Range::plus);
    }
}
