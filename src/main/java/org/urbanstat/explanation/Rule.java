package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a value follows from its parts. */
public enum Rule {
    /** Read from its source; there are no parts. */
    GIVEN,
    /** Σ factor × part. */
    SUM,
    /** The first part divided by the second. */
    RATIO,
    /** The first part times 100, divided by the second. */
    PERCENT,
    /** The parts multiplied. */
    PRODUCT,
    /** The part, or 0 where it is below. */
    AT_LEAST_ZERO,
    /** The part, or 100 where it is above. */
    AT_MOST_HUNDRED,
    /** The first part, or the second where that is less. */
    AT_MOST,
    /** The greatest of the parts. */
    LARGEST,
    /** The least of the parts. */
    SMALLEST,
    /** 1 where the part is not below 0, else 0. */
    REACHED,
    /** The whole part of the part. */
    WHOLE,
    /** The part, or the next whole number where it is not whole. */
    BEGUN,
    /** The part, rounded half up to the decimals of the value. */
    ROUNDED,
    /** The part as it is. */
    CHOSEN,
    /** 1 for a row that is counted. */
    COUNTED;

    /**
     * So many digits that no figure rounds otherwise than the exact one: a quotient that is no tie of a rounding differs from
     * every tie by more than one part in its divisor.
     */
    static final MathContext EXACT_ENOUGH = new MathContext(60, RoundingMode.HALF_UP);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** As in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The value of the parts; absent where one that is needed is not known, or where it is divided by 0.
     *
     * @param decimals of a rounding
     */
    Optional<BigDecimal> of(List<Explained> parts, int decimals) {
        return switch (this) {
            case GIVEN -> Optional.empty();
            case COUNTED -> Optional.of(BigDecimal.ONE);
            case SUM -> sum(parts);
            case RATIO -> quotient(parts, BigDecimal.ONE);
            case PERCENT -> quotient(parts, HUNDRED);
            case PRODUCT -> product(parts);
            case AT_LEAST_ZERO -> parts.get(0).value().map(v -> v.max(BigDecimal.ZERO));
            case AT_MOST_HUNDRED -> parts.get(0).value().map(v -> v.min(HUNDRED));
            case AT_MOST, SMALLEST -> all(parts).reduce(BigDecimal::min);
            case LARGEST -> all(parts).reduce(BigDecimal::max);
            case REACHED -> parts.get(0).value().map(v -> v.signum() < 0 ? BigDecimal.ZERO : BigDecimal.ONE);
            case BEGUN -> parts.get(0).value().map(v -> v.setScale(0, RoundingMode.CEILING));
            case WHOLE -> parts.get(0).value().map(v -> v.setScale(0, RoundingMode.FLOOR));
            case ROUNDED -> parts.get(0).value().map(v -> v.setScale(decimals, RoundingMode.HALF_UP));
            case CHOSEN -> parts.get(0).value();
        };
    }

    private static Optional<BigDecimal> sum(List<Explained> parts) {
        return parts.stream()
                .filter(p -> p.value().isPresent())
                .map(Explained::contribution)
                .reduce(BigDecimal::add);
    }

    private static Stream<BigDecimal> all(List<Explained> parts) {
        return parts.stream().flatMap(p -> p.value().stream());
    }

    private static Optional<BigDecimal> quotient(List<Explained> parts, BigDecimal times) {
        Optional<BigDecimal> divisor = parts.get(1).value().filter(v -> v.signum() != 0);
        return parts.get(0)
                .value()
                .flatMap(v -> divisor.map(d -> v.multiply(times).divide(d, EXACT_ENOUGH)));
    }

    private static Optional<BigDecimal> product(List<Explained> parts) {
        return parts.stream().allMatch(p -> p.value().isPresent())
                ? parts.stream().map(p -> p.value().orElseThrow()).reduce(BigDecimal::multiply)
                : Optional.empty();
    }
}
