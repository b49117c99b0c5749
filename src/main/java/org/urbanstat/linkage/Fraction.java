package org.urbanstat.linkage;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;

/**
 * An exact rational number, in lowest terms, so that equal numbers are equal records.
 *
 * @param numerator carries the sign
 * @param denominator positive
 */
record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
    static final Fraction ZERO = of(BigDecimal.ZERO);

    Fraction {
        if (denominator.signum() == 0) {
            throw new ArithmeticException(numerator + " is divided by zero");
        }
        BigInteger divisor =
                denominator.signum() < 0 ? numerator.gcd(denominator).negate() : numerator.gcd(denominator);
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    static Fraction of(BigDecimal decimal) {
        return ratio(decimal, BigDecimal.ONE);
    }

    static Fraction ratio(BigDecimal dividend, BigDecimal divisor) {
        int decimals = Math.max(0, Math.max(dividend.scale(), divisor.scale()));
        return new Fraction(whole(dividend, decimals), whole(divisor, decimals));
    }

    Fraction times(long factor) {
        return new Fraction(numerator.multiply(BigInteger.valueOf(factor)), denominator);
    }

    Fraction minus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    int signum() {
        return numerator.signum();
    }

    /**
     * The numbers times the least common multiple of their denominators: whole numbers in the same proportions. Sums
     * over many towns stay affordable this way, where adding reduced fractions one by one would not.
     */
    static List<BigInteger> overCommonDenominator(List<Fraction> numbers) {
        BigInteger common = numbers.stream().map(Fraction::denominator).reduce(BigInteger.ONE, Fraction::lcm);
        return numbers.stream()
                .map(n -> n.numerator.multiply(common.divide(n.denominator)))
                .toList();
    }

    /** The ratio of two whole numbers with one rounding, half up, at the given decimals. */
    static BigDecimal rounded(BigInteger dividend, BigInteger divisor, int decimals) {
        return new BigDecimal(dividend).divide(new BigDecimal(divisor), decimals, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Fraction other) {
        return minus(other).signum();
    }

    private static BigInteger lcm(BigInteger one, BigInteger other) {
        return one.divide(one.gcd(other)).multiply(other);
    }

    private static BigInteger whole(BigDecimal decimal, int decimals) {
        return decimal.movePointRight(decimals).toBigIntegerExact();
    }
}
