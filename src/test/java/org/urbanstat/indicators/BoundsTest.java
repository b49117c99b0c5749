package org.urbanstat.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What figures can come to while returns are missing. In population every field may move by 5 % a year, the urban
 * registered up by 10 %.
 */
class BoundsTest {
    private final IndicatorCase night = new IndicatorCase();

    @AfterEach
    void close() {
        night.close();
    }

    /** Of 2024, two towns of three; the third had 400 of 1000 residents in towns, 200 of 800 registered, in 2023. */
    private void sendTwoOfThree() {
        for (String town : List.of("100", "101", "102")) {
            night.owe("population 620982" + town + " 2023", "population 620982" + town + " 2024");
        }
        people("102 2023", 1000, 400, 800, 200);
        people("100 2024", 160, 100, 200, 60);
        people("101 2024", 300, 270, 200, 150);
    }

    private void people(String townAndYear, int residents, int urban, int registered, int registeredUrban) {
        night.send(
                "population 620982" + townAndYear,
                "unit_code=620982%s001 resident_total=%d resident_urban=%d registered_total=%d registered_urban=%d"
                        .formatted(townAndYear.substring(0, 3), residents, urban, registered, registeredUrban));
    }

    private List<String> bounds(String indicator) {
        return night.lines("select area_code, value, lower_bound, upper_bound from indicators.indicator_value"
                + " where period = '2024' and indicator_code = '" + indicator + "' order by area_code");
    }

    @Test
    void aSumLiesBetweenTheSumsOfBounds() {
        sendTwoOfThree();
        night.compute();
        assertThat(bounds("resident_total"))
                .containsExactly("620982|460|1410|1510", "620982100|160|null|null", "620982101|300|null|null");
    }

    /** (370 + 380) ÷ (460 + 1050) and (370 + 420) ÷ (460 + 950), rounded outwards. */
    @Test
    void aRatioLiesBetweenTheExtremesOfItsFraction() {
        sendTwoOfThree();
        night.compute();
        assertThat(bounds("resident_rate"))
                .containsExactly("620982|80.43|49.66|56.03", "620982100|62.50|null|null", "620982101|90.00|null|null");
        assertThat(bounds("registered_rate").get(0)).isEqualTo("620982|52.50|32.25|37.07");
    }

    @Test
    void aDifferenceLiesBetweenTheDifferencesOfBounds() {
        sendTwoOfThree();
        night.compute();
        assertThat(bounds("rate_gap").get(0)).isEqualTo("620982|27.93|12.59|23.78");
    }

    @Test
    void aTownWithoutAFigureHasWhatItCanComeTo() {
        sendTwoOfThree();
        night.compute();
        assertThat(possible("resident_rate", "2024"))
                .containsExactly("620982102|380.00|420.00|950.00|1050.00|36.19|44.22|2023");
        assertThat(night.lines("select distinct indicator_code from indicators.possible_value order by 1"))
                .containsExactly(
                        "registered_rate",
                        "registered_total",
                        "resident_rate",
                        "resident_total",
                        "residents_per_household");
    }

    /** Everybody is urban: above 100 % nobody can come. */
    @Test
    void aPartIsNeverMoreThanItsWhole() {
        night.owe("population 620982100 2024", "population 620982101 2024", "population 620982102 2024");
        people("102 2023", 1000, 1000, 800, 800);
        people("100 2024", 160, 100, 200, 60);
        people("101 2024", 300, 270, 200, 150);
        night.compute();
        assertThat(possible("resident_rate", "2024"))
                .containsExactly("620982102|950.00|1050.00|1050.00|1050.00|90.47|100.00|2023");
        assertThat(bounds("resident_rate").get(0)).isEqualTo("620982|80.43|87.41|94.04");
    }

    @Test
    void eachYearBetweenAddsItsChange() {
        night.owe("population 620982100 2024", "population 620982102 2024", "population 620982102 2023");
        people("102 2022", 1000, 400, 800, 200);
        people("100 2024", 160, 100, 200, 60);
        night.compute();
        assertThat(bounds("resident_total").get(0)).isEqualTo("620982|160|1060|1260");
    }

    @Test
    void withoutAnEarlierReturnThereIsNoBoundAndItIsSaid() {
        sendTwoOfThree();
        night.owe("population 620982103 2024");
        night.compute();
        assertThat(bounds("resident_rate").get(0)).isEqualTo("620982|80.43|null|null");
        assertThat(possible("resident_rate", "2024"))
                .containsExactly(
                        "620982102|380.00|420.00|950.00|1050.00|36.19|44.22|2023",
                        "620982103|null|null|null|null|null|null|null");
    }

    @Test
    void whereNothingIsMissingThereAreNoBounds() {
        sendTwoOfThree();
        people("102 2024", 1010, 410, 800, 200);
        night.compute();
        assertThat(night.lines("select count(*) from indicators.indicator_value where period = '2024'"
                        + " and (lower_bound is not null or upper_bound is not null)"))
                .containsExactly("0");
        assertThat(night.lines("select count(*) from indicators.possible_value where period = '2024'"))
                .containsExactly("0");
    }

    /** Of 2023 nobody else has sent anything: the county has no figure that could have bounds. */
    @Test
    void ofAYearThatNobodyHasSentNothingIsPossible() {
        night.owe("population 620982100 2023", "population 620982101 2023");
        people("102 2022", 1000, 400, 800, 200);
        night.compute();
        assertThat(night.lines("select count(*) from indicators.possible_value"))
                .containsExactly("0");
    }

    /** Eleven months are there; the twelfth may be from 0.8 to 1.2 times that of the year before, and 1 either way. */
    @Test
    void aMissingMonthIsTakenFromTheSameMonthOfTheYearBefore() {
        for (int month = 1; month <= 12; month++) {
            String period = "-%02d".formatted(month);
            night.owe("urban_sanitation 620982101 2023" + period, "urban_sanitation 620982101 2024" + period);
            sanitation("2023" + period, month == 7 ? 50 : 100, 40);
            if (month != 7) {
                sanitation("2024" + period, 100, 60);
            }
        }
        night.compute();
        // (660 + 31) ÷ (1100 + 61), (660 + 49) ÷ (1100 + 49), as not more can be swept by machine than is swept
        assertThat(bounds("mechanised_sweeping_rate"))
                .containsExactly("620982|60.00|59.51|61.71", "620982101|60.00|59.51|61.71");
    }

    private void sanitation(String month, int cleaned, int mechanised) {
        night.send(
                "urban_sanitation 620982101 " + month,
                "cleaned_area=%d mechanised_area=%d waste_generated_tonnes=10 waste_hauled_tonnes=9 waste_harmless_tonnes=9"
                        .formatted(cleaned, mechanised));
    }

    private List<String> possible(String indicator, String period) {
        return night.lines("select area_code, numerator_lower, numerator_upper, denominator_lower, denominator_upper,"
                + " lower_bound, upper_bound, based_on from indicators.possible_value where indicator_code = '"
                + indicator + "' and period = '" + period + "' order by area_code");
    }
}
