package org.urbanstat.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class FractionTest {
    @Test
    void isKeptInLowestTermsWithPositiveDenominator() {
        assertThat(fraction(6, -8)).isEqualTo(fraction(-3, 4));
        assertThat(fraction(0, -5)).isEqualTo(Fraction.ZERO);
        assertThat(fraction(6, -8).denominator()).isEqualTo(BigInteger.valueOf(4));
    }

    @Test
    void isExactForDecimals() {
        assertThat(Fraction.of(new BigDecimal("0.60"))).isEqualTo(fraction(3, 5));
        assertThat(Fraction.of(new BigDecimal("1E+3"))).isEqualTo(fraction(1000, 1));
        assertThat(Fraction.ratio(new BigDecimal("1.5"), new BigDecimal("0.25")))
                .isEqualTo(fraction(6, 1));
    }

    @Test
    void subtractsMultipliesAndCompares() {
        assertThat(fraction(1, 3).minus(fraction(1, 2))).isEqualTo(fraction(-1, 6));
        assertThat(fraction(1, 300).times(100)).isEqualTo(fraction(1, 3));
        assertThat(fraction(1, 3)).isLessThan(fraction(333_334, 1_000_000));
        assertThat(fraction(1, 3)).isGreaterThan(fraction(333_333, 1_000_000));
        assertThat(fraction(-1, 3).signum()).isEqualTo(-1);
    }

    @Test
    void bringsNumbersOverOneDenominator() {
        assertThat(Fraction.overCommonDenominator(List.of(fraction(1, 6), fraction(3, 4), fraction(2, 1))))
                .containsExactly(BigInteger.TWO, BigInteger.valueOf(9), BigInteger.valueOf(24));
    }

    @Test
    void roundsHalfUpOnce() {
        assertThat(Fraction.rounded(BigInteger.ONE, BigInteger.valueOf(8), 2)).isEqualTo("0.13");
        assertThat(Fraction.rounded(BigInteger.valueOf(1249), BigInteger.valueOf(10_000), 2))
                .isEqualTo("0.12");
    }

    @Test
    void refusesDivisionByZero() {
        assertThatThrownBy(() -> fraction(1, 0))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("1 is divided by zero");
    }

    private static Fraction fraction(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    @Test
    void addsMultipliesAndDividesWithoutRounding() {
        Fraction third = Fraction.ratio(BigDecimal.ONE, new BigDecimal("3"));
        Fraction half = Fraction.of(new BigDecimal("0.5"));
        assertThat(third.plus(half)).hasToString("5/6");
        assertThat(third.times(half)).hasToString("1/6");
        assertThat(third.over(half)).hasToString("2/3");
        assertThat(third.plus(third).plus(third)).hasToString("1");
        assertThat(third.minus(half).rounded(4)).isEqualByComparingTo("-0.1667");
    }
}
