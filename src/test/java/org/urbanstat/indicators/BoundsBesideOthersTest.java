package org.urbanstat.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.urbanstat.indicators.TriedIndicator.ofTowns;
import static org.urbanstat.indicators.TriedIndicator.ofYears;
import static org.urbanstat.indicators.TriedIndicator.share;
import static org.urbanstat.indicators.TriedIndicator.sum;
import static org.urbanstat.indicators.TriedIndicator.total;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.Indicator;
import org.urbanstat.definitions.Indicator.Operand;
import org.urbanstat.definitions.ProjectJobs;

/**
 * Which returns open a figure of 2024 of chosen towns or of years taken together, and which beside them do not; each case is
 * a county. Residents may move by 5 % a year, land that is built upon by 5 % up and 5 hectares, any other from nought to
 * twice as much and 5, those who settled by half and 20.
 */
class BoundsBesideOthersTest {
    private static final String OTHERS_LACK = "620921";
    private static final String NO_CENTRES = "620922";
    private static final String NO_LAND = "620923";
    private static final String NO_PEOPLE = "620924";
    private static final String ONE_SIDE_LACKS = "620925";
    private static final String FROM_NOUGHT = "620926";

    /** The first is chosen by people; the two others make people and land bear on what bears on it. */
    private static final List<Indicator> CHOSEN = List.of(
            sum("visits_of_large", large(visits())),
            sum("visits_of_built", ofTowns("land", "urban_construction_land_hectares", 1, visits())),
            sum("land_of_large", large(total("land", "+reclaimed_hectares"))));

    private static IndicatorCase night;

    @BeforeAll
    static void compute() {
        night = new IndicatorCase(ProjectJobs.with(
                CHOSEN.get(0),
                CHOSEN.get(1),
                CHOSEN.get(2),
                share("visits_per_land", large(visits()), total("land", "+linked_new_hectares")),
                share("permits", total("residence_permit", "+valid_permits"), total("population", "+resident_total")),
                share(
                        "built_per_reclaimed",
                        large(total("land", "+urban_construction_land_hectares")),
                        large(total("land", "+reclaimed_hectares"))),
                ofYears(
                        2023,
                        2024,
                        share(
                                "of_two_years",
                                total("land", "+reclaimed_hectares"),
                                total("settlement", "+settled_total")))));
        sendOthers();
        sendWithoutPeers();
        sendYears();
        sendPerhaps();
        night.compute();
    }

    @AfterAll
    static void close() {
        night.close();
    }

    private static Operand large(Operand ofAll) {
        return ofTowns("population", "resident_total", 100, ofAll);
    }

    private static Operand visits() {
        return total("health_centre", "+visits_in_county");
    }

    private static void people(String townAndYear, int residents) {
        night.send("population " + townAndYear, "resident_total=" + residents);
    }

    private static void centre(String townAndYear) {
        night.send("health_centre " + townAndYear, "visits_in_county=10 visits_elsewhere=5");
    }

    private static void land(String townAndYear, int urban, int reclaimed) {
        night.send(
                "land " + townAndYear,
                "urban_construction_land_hectares=%d reclaimed_hectares=%d linked_new_hectares=1"
                        .formatted(urban, reclaimed));
    }

    private static void settled(String townAndYear, int persons) {
        night.send("settlement " + townAndYear, "settled_total=" + persons);
    }

    private static void sendOthers() {
        for (String town : List.of(OTHERS_LACK + "100", OTHERS_LACK + "101")) {
            people(town + " 2024", 500);
            centre(town + " 2024");
        }
        land(OTHERS_LACK + "100 2024", 2, 2);
        land(OTHERS_LACK + "101 2023", 2, 2);
        night.owe("land " + OTHERS_LACK + "101 2024");
    }

    private static void sendWithoutPeers() {
        people(NO_CENTRES + "100 2024", 500);
        centre(NO_CENTRES + "100 2023");
        night.owe("health_centre " + NO_CENTRES + "100 2024");

        people(NO_LAND + "100 2024", 500);
        centre(NO_LAND + "100 2024");
        land(NO_LAND + "100 2023", 2, 2);
        night.owe("land " + NO_LAND + "100 2024");

        centre(NO_PEOPLE + "100 2024");
        night.send("residence_permit " + NO_PEOPLE + "100 2024", "eligible=50 valid_permits=40");
        night.send("residence_permit " + NO_PEOPLE + "101 2023", "eligible=50 valid_permits=40");
        people(NO_PEOPLE + "101 2023", 500);
        night.owe("residence_permit " + NO_PEOPLE + "101 2024", "population " + NO_PEOPLE + "101 2024");
    }

    private static void sendYears() {
        for (String townAndYear : List.of("100 2023", "100 2024", "101 2023")) {
            land(ONE_SIDE_LACKS + townAndYear, 2, 8);
            settled(ONE_SIDE_LACKS + townAndYear, 400);
        }
        land(ONE_SIDE_LACKS + "101 2024", 2, 16);
        night.owe("settlement " + ONE_SIDE_LACKS + "101 2024");
    }

    private static void sendPerhaps() {
        people(FROM_NOUGHT + "100 2024", 500);
        land(FROM_NOUGHT + "100 2024", 10, 10);
        people(FROM_NOUGHT + "101 2023", 98);
        land(FROM_NOUGHT + "101 2023", 20, 3);
        night.owe("population " + FROM_NOUGHT + "101 2024", "land " + FROM_NOUGHT + "101 2024");
    }

    private static List<String> bounds(String county, String indicator) {
        return night.lines("select area_code, numerator, denominator, value, lower_bound, upper_bound"
                + " from indicators.indicator_value where period = '2024' and indicator_code = '" + indicator
                + "' and area_code like '" + county + "%' order by area_code");
    }

    private static List<String> possible(String county, String indicator) {
        return night.lines("select area_code, numerator_lower, numerator_upper, denominator_lower, denominator_upper,"
                + " lower_bound, upper_bound from indicators.possible_value where period = '2024'"
                + " and indicator_code = '" + indicator + "' and area_code like '" + county + "%' order by area_code");
    }

    @Test
    void aReturnThatBearsOnOtherFiguresAloneOpensNothing() {
        assertThat(bounds(OTHERS_LACK, "visits_of_large"))
                .containsExactly(
                        "620921|20|null|20|null|null",
                        "620921100|10|null|10|null|null",
                        "620921101|10|null|10|null|null");
        assertThat(bounds(OTHERS_LACK, "visits_of_built").get(0)).isEqualTo("620921|10|null|10|10|20");
    }

    @Test
    void whatNobodyOfTheCountySentHasNoFigureThoughPeopleChooseTheTown() {
        assertThat(possible(NO_CENTRES, "visits_of_large")).isEmpty();
    }

    @Test
    void whatNobodyOfTheCountySentHasNoFigureThoughTheOtherSideIsThere() {
        assertThat(possible(NO_LAND, "visits_per_land")).isEmpty();
    }

    /** Their people are looked at, as towns are chosen by them. */
    @Test
    void whatNobodyOfTheCountySentIsNoSideOfAFigureThatChoosesNoTowns() {
        assertThat(possible(NO_PEOPLE, "permits")).isEmpty();
    }

    /** Land of 2024 is there, 16, and counts as soon as those who settled are: 180 to 620. */
    @Test
    void theSideOfAYearThatIsThereWaitsForTheOther() {
        assertThat(bounds(ONE_SIDE_LACKS, "of_two_years"))
                .containsExactly(
                        "620925|24|1200|2|2|3", // 40 ÷ 1820, 40 ÷ 1380
                        "620925100|16|800|2|null|null",
                        "620925101|8|400|2|2|5"); // 24 ÷ 1020, 24 ÷ 580
    }

    /** 15 to 26 over 0 to 11, or nothing at all: beside 10 ÷ 10 it lowers nothing. */
    @Test
    void aTownThatCountsPerhapsWithADenominatorFromNoughtCountsForBothSidesOrNeither() {
        assertThat(bounds(FROM_NOUGHT, "built_per_reclaimed").get(0)).isEqualTo("620926|10|10|100|100|360");
    }
}
