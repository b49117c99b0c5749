package org.urbanstat.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PercentTest {
    private static final BigDecimal HALF_OF_LAST_PLACE = new BigDecimal("0.005");

    static Stream<PublishedRate> exactRates() {
        return PublishedRate.ofOracle("exact");
    }

    static Stream<PublishedRate> intervalRates() {
        return PublishedRate.ofOracle("interval");
    }

    @ParameterizedTest
    @MethodSource("exactRates")
    void reproducesPublishedRateFromPersons(PublishedRate published) {
        assertThat(new Percent(published.urban(), published.total()).rounded(2)).isEqualTo(published.rate());
    }

    /**
     * With half-units h the published p meets [(U-h)/(T+h), (U+h)/(T-h)] · 100, give or take half of its last place.
     */
    @ParameterizedTest
    @MethodSource("intervalRates")
    void meetsPublishedRateWithinTheRoundingOfItsCounts(PublishedRate published) {
        BigDecimal urbanHalf = halfUnit(published.urban());
        BigDecimal totalHalf = halfUnit(published.total());
        Percent lowest = new Percent(
                published.urban().subtract(urbanHalf), published.total().add(totalHalf));
        Percent highest =
                new Percent(published.urban().add(urbanHalf), published.total().subtract(totalHalf));

        assertThat(highest.isAtLeast(published.rate().subtract(HALF_OF_LAST_PLACE)))
                .isTrue();
        assertThat(lowest.rounded(12)).isLessThanOrEqualTo(published.rate().add(HALF_OF_LAST_PLACE));
    }

    @Test
    void readsEveryRowOfTheReference() {
        assertThat(exactRates()).hasSize(11);
        assertThat(intervalRates()).hasSize(26);
    }

    @Test
    void doesNotReproduceGansu2022FromRoundedCounts() {
        assertThat(percent("1351", "2492").rounded(2)).isEqualTo("54.21");
    }

    @ParameterizedTest
    @CsvSource({"1, 8, 12.50, 13", "1, 3, 33.33, 33", "28165, 100000, 28.17, 28", "1, 200, 0.50, 1", "5, 4, 125.00, 125"
    })
    void roundsHalfUpOnce(String numerator, String denominator, String twoDecimals, String none) {
        assertThat(percent(numerator, denominator).rounded(2)).isEqualTo(twoDecimals);
        assertThat(percent(numerator, denominator).rounded(0)).isEqualTo(none);
    }

    @Test
    void doesNotRoundTwice() {
        // 0.1249 · 100 = 12.49: over 12.5 it would become 13
        assertThat(percent("1249", "10000").rounded(0)).isEqualTo("12");
    }

    @Test
    void reachesTargetWithTheNumberItselfOnTheUnroundedRatio() {
        BigDecimal target = new BigDecimal("72");

        assertThat(percent("72", "100").isAtLeast(target)).isTrue();
        assertThat(percent("71999", "100000").isAtLeast(target)).isFalse();
        assertThat(percent("71999", "100000").rounded(2)).isEqualTo("72.00");
    }

    @Test
    void refusesDenominatorThatIsNotPositive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> percent("1", "0"))
                .withMessage("the denominator of a rate is positive, not 0");
    }

    private static BigDecimal halfUnit(BigDecimal count) {
        return new BigDecimal("0.5").movePointLeft(count.scale());
    }

    private static Percent percent(String numerator, String denominator) {
        return new Percent(new BigDecimal(numerator), new BigDecimal(denominator));
    }
}
