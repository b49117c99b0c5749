package org.urbanstat.vocabulary;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;

/**
 * An exact rational number, in lowest terms, so that equal numbers are equal records.
 *
 * @param numerator carries the sign
 * @param denominator positive
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
    public static final Fraction ZERO = of(BigDecimal.ZERO);
    public static final Fraction HUNDRED = of(BigDecimal.valueOf(100));

    public Fraction {
        if (denominator.signum() == 0) {
            throw new ArithmeticException(numerator + " is divided by zero");
        }
        if (!denominator.equals(BigInteger.ONE)) {
            BigInteger divisor = numerator.gcd(denominator).multiply(BigInteger.valueOf(denominator.signum()));
            numerator = numerator.divide(divisor);
            denominator = denominator.divide(divisor);
        }
    }

    public static Fraction of(BigDecimal decimal) {
        return ratio(decimal, BigDecimal.ONE);
    }

    public static Fraction ratio(BigDecimal dividend, BigDecimal divisor) {
        int decimals = Math.max(0, Math.max(dividend.scale(), divisor.scale()));
        return new Fraction(whole(dividend, decimals), whole(divisor, decimals));
    }

    public Fraction times(long factor) {
        return new Fraction(numerator.multiply(BigInteger.valueOf(factor)), denominator);
    }

    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** @throws ArithmeticException when the other is zero */
    public Fraction over(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction minus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction negated() {
        return new Fraction(numerator.negate(), denominator);
    }

    public Fraction abs() {
        return new Fraction(numerator.abs(), denominator);
    }

    public Fraction atLeast(Fraction least) {
        return Collections.max(List.of(this, least));
    }

    public Fraction atMost(Fraction most) {
        return Collections.min(List.of(this, most));
    }

    /** The largest whole number that is not above it; of numbers from 0 on. */
    public Fraction floor() {
        return new Fraction(numerator.divide(denominator), BigInteger.ONE);
    }

    /** The smallest whole number that is not below it; of numbers from 0 on. */
    public Fraction ceiling() {
        return compareTo(floor()) == 0 ? this : floor().plus(of(BigDecimal.ONE));
    }

    public int signum() {
        return numerator.signum();
    }

    /**
     * The numbers times the least common multiple of their denominators: whole numbers in the same proportions. Sums
     * over many towns stay affordable this way, where adding reduced fractions one by one would not.
     */
    public static List<BigInteger> overCommonDenominator(List<Fraction> numbers) {
        BigInteger common = numbers.stream().map(Fraction::denominator).reduce(BigInteger.ONE, Fraction::lcm);
        return numbers.stream()
                .map(n -> n.numerator.multiply(common.divide(n.denominator)))
                .toList();
    }

    /** The ratio of two whole numbers with one rounding, half up, at the given decimals. */
    public static BigDecimal rounded(BigInteger dividend, BigInteger divisor, int decimals) {
        return new BigDecimal(dividend).divide(new BigDecimal(divisor), decimals, RoundingMode.HALF_UP);
    }

    /** With one rounding, half up, at the given decimals. */
    public BigDecimal rounded(int decimals) {
        return rounded(numerator, denominator, decimals);
    }

    /** As {@code 3/4}, or {@code 3} where it is whole. */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }

    @Override
    public int compareTo(Fraction other) {
        return signum() != other.signum()
                ? Integer.compare(signum(), other.signum())
                : numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    private static BigInteger lcm(BigInteger one, BigInteger other) {
        return one.divide(one.gcd(other)).multiply(other);
    }

    private static BigInteger whole(BigDecimal decimal, int decimals) {
        return decimal.movePointRight(decimals).toBigIntegerExact();
    }
}
