package org.urbanstat.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.urbanstat.indicators.TriedIndicator.share;
import static org.urbanstat.indicators.TriedIndicator.sum;
import static org.urbanstat.indicators.TriedIndicator.total;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.Indicator.Operand;
import org.urbanstat.definitions.ProjectJobs;

/**
 * What figures of 2024 can come to where several returns are missing, of one town, of several, or of several forms; each
 * case is a county. People may move by 5 % a year, land that is reclaimed or linked from nought to twice as much and 5.
 */
class BoundsOfSeveralTest {
    private static final String ADDED_UP = "620921";
    private static final String ONE_UNKNOWN = "620922";
    private static final String BELOW_NOUGHT = "620923";
    private static final String BELOW_ONE = "620924";
    private static final String OVER_NOUGHT = "620925";
    private static final String NOUGHT_OVER_NOUGHT = "620926";
    private static final String BOTH_SIDES = "620927";
    private static final String MONTHS = "620928";
    private static final String UNKNOWN_MONTH = "620929";
    private static final String COMPLETE = "620930";

    private static IndicatorCase night;

    @BeforeAll
    static void compute() {
        night = new IndicatorCase(ProjectJobs.with(
                share("balance", total("land", "+reclaimed_hectares", "-linked_new_hectares"), residents()),
                share("rural", total("population", "+resident_urban", "-resident_total"), reclaimed()),
                share("reclaimed_each", reclaimed(), residents()),
                share("each_swept", residents(), total("urban_sanitation", "+cleaned_area")),
                share("swept_each", total("urban_sanitation", "+cleaned_area"), residents()),
                sum("swept", total("urban_sanitation", "+cleaned_area"))));
        sendPeople();
        sendLand();
        sendMonths();
        night.compute();
    }

    private static Operand residents() {
        return total("population", "+resident_total");
    }

    private static Operand reclaimed() {
        return total("land", "+reclaimed_hectares");
    }

    private static void sendPeople() {
        for (String county : List.of(ADDED_UP, ONE_UNKNOWN)) {
            night.owe("population " + county + "101 2024", "population " + county + "102 2024");
            people(county + "101 2023", 1000, 400);
            people(county + "102 2023", 400, 200);
            people(county + "100 2024", 160, 100);
        }
        night.owe("population " + ONE_UNKNOWN + "103 2024");
        night.owe("settlement " + COMPLETE + "101 2024");
        people(COMPLETE + "100 2024", 10, 5);
        people(COMPLETE + "101 2024", 10, 5);
    }

    private static void sendLand() {
        night.owe("population " + BELOW_NOUGHT + "100 2024", "population " + BELOW_ONE + "100 2024");
        land(BELOW_NOUGHT + "100 2024", "0", "10");
        people(BELOW_NOUGHT + "100 2023", 20, 0);
        land(BELOW_NOUGHT + "101 2024", "0", "10");
        people(BELOW_NOUGHT + "101 2024", 10, 0);
        land(BELOW_ONE + "100 2024", "0.25", "0");
        people(BELOW_ONE + "100 2023", 2, 0);
        land(BELOW_ONE + "101 2024", "0.25", "0");
        people(BELOW_ONE + "101 2024", 1, 0);
        for (String county : List.of(OVER_NOUGHT, NOUGHT_OVER_NOUGHT)) {
            int urban = county.equals(OVER_NOUGHT) ? 0 : 10;
            night.owe("land " + county + "100 2024");
            people(county + "100 2024", 10, urban);
            land(county + "100 2023", "5", "0");
            people(county + "101 2024", 10, urban);
            land(county + "101 2024", "0", "0");
        }
        for (String town : List.of(BOTH_SIDES + "100", BOTH_SIDES + "102")) {
            night.owe("land " + town + " 2024", "population " + town + " 2024");
            land(town + " 2023", "1", "1");
        }
        people(BOTH_SIDES + "102 2023", 10, 0);
        people(BOTH_SIDES + "101 2024", 10, 0);
        land(BOTH_SIDES + "101 2024", "0", "0");
    }

    private static void sendMonths() {
        String town = MONTHS + "100";
        swept(town + " 2023-03", 100);
        swept(town + " 2023-04", 100);
        swept(town + " 2024-01", 10);
        swept(town + " 2024-02", 20);
        people(town + " 2023", 10, 0);
        night.owe("urban_sanitation " + town + " 2024-03", "urban_sanitation " + town + " 2024-04");
        night.owe("urban_sanitation " + town + " 2023-05", "population " + town + " 2024");
        swept(MONTHS + "101 2024-01", 30);
        people(MONTHS + "101 2024", 10, 0);
        night.owe(
                "urban_sanitation " + UNKNOWN_MONTH + "100 2024-01",
                "urban_sanitation " + UNKNOWN_MONTH + "100 2024-03");
        swept(UNKNOWN_MONTH + "100 2024-02", 10);
    }

    private static void people(String townAndYear, int residents, int urban) {
        night.send(
                "population " + townAndYear,
                "unit_code=%s001 resident_total=%d resident_urban=%d"
                        .formatted(townAndYear.substring(0, 9), residents, urban));
    }

    private static void land(String townAndYear, String reclaimed, String linked) {
        night.send("land " + townAndYear, "reclaimed_hectares=%s linked_new_hectares=%s".formatted(reclaimed, linked));
    }

    private static void swept(String townAndMonth, int area) {
        night.send("urban_sanitation " + townAndMonth, "cleaned_area=" + area);
    }

    @AfterAll
    static void close() {
        night.close();
    }

    private static List<String> bounds(String county, String indicator) {
        return night.lines("select area_code, period, value, lower_bound, upper_bound from indicators.indicator_value"
                + " where area_code like '" + county + "%' and indicator_code = '" + indicator
                + "' and period >= '2024' order by 1, 2");
    }

    private static List<String> possible(String county, String indicator) {
        return night.lines("select area_code, period, trim_scale(numerator_lower), trim_scale(numerator_upper),"
                + " trim_scale(denominator_lower), trim_scale(denominator_upper), lower_bound, upper_bound, based_on"
                + " from indicators.possible_value where area_code like '" + county + "%' and indicator_code = '"
                + indicator + "' order by 1, 2");
    }

    private static String county(String county, String indicator) {
        return bounds(county, indicator).get(0);
    }

    /** 160 + 950 + 380 and 160 + 1050 + 420; (100 + 380 + 190) ÷ 1630 and (100 + 420 + 210) ÷ 1490. */
    @Test
    void thoseOfTownsAddUp() {
        assertThat(county(ADDED_UP, "resident_total")).isEqualTo("620921|2024|160|1490|1630");
        assertThat(county(ADDED_UP, "resident_rate")).isEqualTo("620921|2024|62.50|41.10|49.00");
    }

    @Test
    void oneOfWhichNothingIsKnownLeavesTheCountyUnknown() {
        assertThat(county(ONE_UNKNOWN, "resident_total")).isEqualTo("620922|2024|160|null|null");
        assertThat(county(ONE_UNKNOWN, "resident_rate")).isEqualTo("620922|2024|62.50|null|null");
    }

    /** −20 ÷ 29 and −20 ÷ 31; of the town alone −10 ÷ 19 and −10 ÷ 21. */
    @Test
    void aRatioBelowNoughtIsLeastOverTheLeast() {
        assertThat(county(BELOW_NOUGHT, "balance")).isEqualTo("620923|2024|-100|-69|-64");
        assertThat(possible(BELOW_NOUGHT, "balance")).containsExactly("620923100|2024|-10|-10|19|21|-53|-47|2023");
    }

    /** 0.5 ÷ 3.1 and 0.5 ÷ 2.9; 0.25 ÷ 2.1 and 0.25 ÷ 1.9. */
    @Test
    void aRatioAboveNoughtIsLeastOverTheMost() {
        assertThat(county(BELOW_ONE, "reclaimed_each")).isEqualTo("620924|2024|25|16|18");
        assertThat(possible(BELOW_ONE, "reclaimed_each"))
                .containsExactly("620924100|2024|0.25|0.25|1.9|2.1|11|14|2023");
    }

    /** From 5 it may be nought to 15. */
    @Test
    void overWhatMayBeNoughtThereAreNoBounds() {
        assertThat(county(OVER_NOUGHT, "rural")).isEqualTo("620925|2024|null|null|null");
        assertThat(possible(OVER_NOUGHT, "rural")).containsExactly("620925100|2024|-10|-10|0|15|null|null|2023");
        assertThat(county(NOUGHT_OVER_NOUGHT, "rural")).isEqualTo("620926|2024|null|null|null");
        assertThat(possible(NOUGHT_OVER_NOUGHT, "rural")).containsExactly("620926100|2024|0|0|0|15|null|null|2023");
    }

    /** Of town 100 the people are not known, so the county is not, nor is from when all of it dates. */
    @Test
    void bothSidesMustBeKnown() {
        assertThat(county(BOTH_SIDES, "balance")).isEqualTo("620927|2024|0|null|null");
        assertThat(possible(BOTH_SIDES, "balance"))
                .containsExactly(
                        "620927100|2024|-7|7|null|null|null|null|null", "620927102|2024|-7|7|9.5|10.5|-74|74|2023");
    }

    /** 10 and 20 are there, March and April may be 79 to 121 each, and people 9.5 to 10.5. */
    @Test
    void monthsThatAreThereAndThatAreMissingAddUp() {
        assertThat(bounds(MONTHS, "swept"))
                .containsExactly("620928|2024|60|218|302", "620928100|2024|30|188|272", "620928101|2024|30|null|null");
        assertThat(possible(MONTHS, "swept_each")).containsExactly("620928100|2024|188|272|9.5|10.5|1790|2864|2023");
        assertThat(possible(MONTHS, "each_swept")).containsExactly("620928100|2024|9.5|10.5|188|272|3|6|2023");
        assertThat(county(MONTHS, "swept_each")).isEqualTo("620928|2024|300|1063|1549");
    }

    /** Of May of the year before, April of it tells. */
    @Test
    void eachYearHasItsOwn() {
        assertThat(
                        night.lines(
                                "select area_code, value, lower_bound, upper_bound from indicators.indicator_value"
                                        + " where area_code like '620928%' and period = '2023' and indicator_code = 'swept' order by 1"))
                .containsExactly("620928|200|279|321", "620928100|200|279|321");
    }

    @Test
    void aMonthOfWhichNothingIsKnownLeavesTheYearUnknown() {
        assertThat(bounds(UNKNOWN_MONTH, "swept"))
                .containsExactly("620929|2024|10|null|null", "620929100|2024|10|null|null");
    }

    @Test
    void aCountyThatLacksNoReturnOfAFormHasNone() {
        assertThat(bounds(COMPLETE, "resident_total"))
                .containsExactly(
                        "620930|2024|20|null|null", "620930100|2024|10|null|null", "620930101|2024|10|null|null");
        assertThat(night.lines("select 1 from indicators.possible_value where area_code like '620930%'"))
                .isEmpty();
    }
}
