package org.urbanstat.oracle;

import java.math.BigInteger;

/** Rational numbers as pairs of integers, never reduced to decimals until {@link #text}: the oracles' own arithmetic, on purpose none of the program's. */
record Q(BigInteger over, BigInteger under) implements Comparable<Q> {
    static final Q ZERO = of(0);

    Q {
        if (under.signum() == 0) throw new ArithmeticException("nothing divides by zero: " + over);
        BigInteger common = over.gcd(under).multiply(BigInteger.valueOf(under.signum()));
        over = over.divide(common);
        under = under.divide(common);
    }

    static Q of(long whole) {
        return new Q(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    /** Of "12", "-0.25" and the like. */
    static Q of(String decimal) {
        int point = decimal.indexOf('.');
        if (point < 0) return new Q(new BigInteger(decimal), BigInteger.ONE);
        String digits = decimal.substring(0, point) + decimal.substring(point + 1);
        return new Q(new BigInteger(digits), BigInteger.TEN.pow(decimal.length() - point - 1));
    }

    Q plus(Q other) {
        return new Q(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Q minus(Q other) {
        return plus(new Q(other.over.negate(), other.under));
    }

    Q times(Q other) {
        return new Q(over.multiply(other.over), under.multiply(other.under));
    }

    Q divided(Q other) {
        return new Q(over.multiply(other.under), under.multiply(other.over));
    }

    BigInteger floor() {
        BigInteger[] parts = over.divideAndRemainder(under);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** With so many decimals, halves away from zero. */
    String text(int decimals) {
        Q scaled = new Q(over.abs(), under).times(new Q(BigInteger.TEN.pow(decimals), BigInteger.ONE));
        BigInteger digits = scaled.plus(new Q(BigInteger.ONE, BigInteger.TWO)).floor();
        String padded = "0".repeat(decimals + 1) + digits;
        String whole = new BigInteger(padded.substring(0, padded.length() - decimals)).toString();
        String sign = over.signum() < 0 && digits.signum() != 0 ? "-" : "";
        return sign + whole + (decimals == 0 ? "" : "." + padded.substring(padded.length() - decimals));
    }

    boolean isZero() {
        return over.signum() == 0;
    }

    @Override
    public int compareTo(Q other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }

    @Override
    public String toString() {
        return over + "/" + under;
    }
}
