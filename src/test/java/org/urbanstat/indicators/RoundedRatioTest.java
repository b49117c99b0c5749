package org.urbanstat.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.urbanstat.database.TestDatabase;

class RoundedRatioTest {
    private static final String BY_DECIMALS = "indicators.rounded_ratio(v.n, v.d, v.decimals)";

    /** As indicators are rounded. */
    private static final String BY_SCALE = """
            indicators.rounded_ratio(v.n, v.d, round(power(10::numeric, v.decimals)),
              round(power(10::numeric, - v.decimals), v.decimals))""";

    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private record Ratio(BigDecimal numerator, BigDecimal denominator, int decimals) {
        /** Exact: the quotient as an integer of last places, and what is left decides. */
        String halfUp() {
            BigInteger dividend = whole(numerator).multiply(BigInteger.TEN.pow(decimals));
            BigInteger[] parts = dividend.divideAndRemainder(whole(denominator));
            boolean isUp = parts[1].shiftLeft(1).compareTo(whole(denominator)) >= 0;
            return new BigDecimal(isUp ? parts[0].add(BigInteger.ONE) : parts[0], decimals).toPlainString();
        }

        private static BigInteger whole(BigDecimal number) {
            return number.movePointRight(6).toBigIntegerExact();
        }
    }

    @Test
    void roundsHalfUpOnceAsBigDecimalDoes() {
        List<Ratio> ratios = randomRatios(400);
        ratios.addAll(randomTies(100));
        List<String> rounded = rounded(BY_DECIMALS, ratios);
        for (int i = 0; i < ratios.size(); i++) {
            assertThat(rounded.get(i))
                    .as(ratios.get(i).toString())
                    .isEqualTo(ratios.get(i).halfUp());
        }
        assertThat(rounded).hasSize(500);
        assertThat(rounded(BY_SCALE, ratios)).isEqualTo(rounded);
    }

    @Test
    void isExactWhereNumericDivisionWouldRoundFirst() {
        // just below the half: sixteen digits of the quotient would all be nines behind 0.4
        Ratio below = new Ratio(
                new BigDecimal("149999999999999999999999999999"), new BigDecimal("300000000000000000000000000000"), 0);
        assertThat(rounded(BY_DECIMALS, List.of(below))).containsExactly("0");
        assertThat(rounded(BY_SCALE, List.of(below))).containsExactly("0");
        assertThat(database.lines("select round(%s / %s)".formatted(below.numerator(), below.denominator())))
                .containsExactly("1");
    }

    private static List<Ratio> randomRatios(int count) {
        Random random = new Random(20_231_231);
        List<Ratio> ratios = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            BigDecimal numerator = new BigDecimal(new BigInteger(random.nextInt(60) + 1, random), random.nextInt(7));
            BigDecimal denominator = new BigDecimal(
                    new BigInteger(random.nextInt(60) + 1, random).add(BigInteger.ONE), random.nextInt(7));
            ratios.add(new Ratio(numerator, denominator, random.nextInt(13)));
        }
        return ratios;
    }

    /** (2k + 1) ÷ (2 · 10^decimals), both sides times the same number. */
    private static List<Ratio> randomTies(int count) {
        Random random = new Random(20_241_231);
        List<Ratio> ties = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int decimals = random.nextInt(13);
            BigDecimal scale = BigDecimal.valueOf(random.nextInt(1_000_000) + 1L);
            BigDecimal numerator = BigDecimal.valueOf(2L * random.nextInt(1_000_000_000) + 1);
            BigDecimal denominator = BigDecimal.ONE.movePointRight(decimals).multiply(BigDecimal.valueOf(2));
            ties.add(
                    new Ratio(numerator.multiply(scale), denominator.setScale(0).multiply(scale), decimals));
        }
        return ties;
    }

    private static List<String> rounded(String function, List<Ratio> ratios) {
        List<String> calls = new ArrayList<>();
        for (Ratio ratio : ratios) {
            calls.add("(%d, %s, %s, %d)"
                    .formatted(
                            calls.size(),
                            ratio.numerator().toPlainString(),
                            ratio.denominator().toPlainString(),
                            ratio.decimals()));
        }
        return database.lines("""
                select %s
                from (values %s) as v (at, n, d, decimals)
                order by v.at
                """.formatted(function, String.join(", ", calls)));
    }
}
