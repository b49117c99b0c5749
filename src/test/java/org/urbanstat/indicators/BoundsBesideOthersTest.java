package org.urbanstat.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.urbanstat.indicators.TriedIndicator.large;
import static org.urbanstat.indicators.TriedIndicator.ofTowns;
import static org.urbanstat.indicators.TriedIndicator.ofYears;
import static org.urbanstat.indicators.TriedIndicator.share;
import static org.urbanstat.indicators.TriedIndicator.sum;
import static org.urbanstat.indicators.TriedIndicator.total;
import static org.urbanstat.indicators.TriedIndicator.visits;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.Indicator;
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
    private static final String OTHER_SIDE_LACKS = "620926";
    private static final String FROM_NOUGHT = "620927";
    private static final String NO_DENOMINATOR = "620928";
    private static final String PEOPLE_LACK = "620929";
    private static final String TWINS = "620930";
    private static final String NEVER_LAND = "620931";
    private static final String NEVER_SETTLED = "620932";

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
                share("land_per_visits", total("land", "+linked_new_hectares"), large(visits())),
                share("permits", total("residence_permit", "+valid_permits"), total("population", "+resident_total")),
                share(
                        "built_per_reclaimed",
                        large(total("land", "+urban_construction_land_hectares")),
                        large(total("land", "+reclaimed_hectares"))),
                share(
                        "reclaimed_per_built",
                        large(total("land", "+reclaimed_hectares")),
                        large(total("land", "+urban_construction_land_hectares"))),
                share(
                        "all_reclaimed_per_built",
                        total("land", "+reclaimed_hectares"),
                        large(total("land", "+urban_construction_land_hectares"))),
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
            night.sendPeople(town + " 2024", 500);
            night.sendCentre(town + " 2024");
        }
        land(OTHERS_LACK + "100 2024", 2, 2);
        land(OTHERS_LACK + "101 2023", 2, 2);
        night.owe("land " + OTHERS_LACK + "101 2024");
    }

    private static void sendWithoutPeers() {
        night.sendPeople(NO_CENTRES + "100 2024", 500);
        night.sendCentre(NO_CENTRES + "100 2023");
        night.owe("health_centre " + NO_CENTRES + "100 2024");

        night.sendPeople(NO_LAND + "100 2024", 500);
        night.sendCentre(NO_LAND + "100 2024");
        land(NO_LAND + "100 2023", 2, 2);
        night.owe("land " + NO_LAND + "100 2024");

        night.sendCentre(NO_PEOPLE + "100 2024");
        night.send("residence_permit " + NO_PEOPLE + "100 2024", "eligible=50 valid_permits=40");
        night.send("residence_permit " + NO_PEOPLE + "101 2023", "eligible=50 valid_permits=40");
        night.sendPeople(NO_PEOPLE + "101 2023", 500);
        night.owe("residence_permit " + NO_PEOPLE + "101 2024", "population " + NO_PEOPLE + "101 2024");

        night.send("residence_permit " + NO_DENOMINATOR + "100 2024", "eligible=50 valid_permits=40");
        night.sendPeople(NO_DENOMINATOR + "100 2024", 500);
        night.send("residence_permit " + NO_DENOMINATOR + "101 2023", "eligible=50 valid_permits=40");
        night.owe("residence_permit " + NO_DENOMINATOR + "101 2024");

        night.sendPeople(PEOPLE_LACK + "100 2024", 500);
        night.sendPeople(PEOPLE_LACK + "101 2023", 500);
        night.sendCentre(PEOPLE_LACK + "101 2024");
        land(PEOPLE_LACK + "101 2023", 2, 2);
        night.owe("population " + PEOPLE_LACK + "101 2024", "land " + PEOPLE_LACK + "101 2024");
    }

    private static void sendYears() {
        for (String townAndYear : List.of("100 2023", "100 2024", "101 2023")) {
            land(ONE_SIDE_LACKS + townAndYear, 2, 8);
            settled(ONE_SIDE_LACKS + townAndYear, 400);
        }
        land(ONE_SIDE_LACKS + "101 2024", 2, 16);
        night.owe("settlement " + ONE_SIDE_LACKS + "101 2024");
        land(OTHER_SIDE_LACKS + "101 2023", 2, 8);
        settled(OTHER_SIDE_LACKS + "101 2023", 400);
        settled(OTHER_SIDE_LACKS + "101 2024", 100);
        night.owe("land " + OTHER_SIDE_LACKS + "101 2024");
        for (String year : List.of("2023", "2024")) {
            settled(NEVER_LAND + "100 " + year, 400);
            land(NEVER_LAND + "100 " + year, 2, 8);
            settled(NEVER_SETTLED + "100 " + year, 400);
            land(NEVER_SETTLED + "100 " + year, 2, 8);
        }
        settled(NEVER_LAND + "101 2023", 400);
        land(NEVER_LAND + "101 2024", 2, 16);
        settled(NEVER_LAND + "102 2023", 400);
        land(NEVER_LAND + "102 2022", 2, 8);
        land(NEVER_LAND + "102 2024", 2, 16);
        for (String town : List.of(NEVER_LAND + "101", NEVER_LAND + "102")) {
            night.owe("land " + town + " 2023", "settlement " + town + " 2024");
        }
        land(NEVER_SETTLED + "101 2023", 2, 8);
        settled(NEVER_SETTLED + "101 2024", 100);
        night.owe("settlement " + NEVER_SETTLED + "101 2023", "land " + NEVER_SETTLED + "101 2024");
    }

    private static void sendPerhaps() {
        night.sendPeople(FROM_NOUGHT + "100 2024", 500);
        land(FROM_NOUGHT + "100 2024", 10, 10);
        perhaps(FROM_NOUGHT + "101");
        night.sendPeople(TWINS + "100 2024", 500);
        land(TWINS + "100 2024", 10, 10);
        perhaps(TWINS + "101");
        perhaps(TWINS + "102");
    }

    private static void perhaps(String town) {
        night.sendPeople(town + " 2023", 98);
        land(town + " 2023", 20, 3);
        night.owe("population " + town + " 2024", "land " + town + " 2024");
    }

    private static List<String> bounds(String county, String indicator) {
        return night.lines("select area_code, numerator, denominator, value, lower_bound, upper_bound"
                + " from indicators.indicator_value where period = '2024' and indicator_code = '" + indicator
                + "' and area_code like '" + county + "%' order by area_code");
    }

    private static List<String> possible(String county, String indicator) {
        return night.lines("select area_code, numerator_lower, numerator_upper, denominator_lower, denominator_upper,"
                + " lower_bound, upper_bound, based_on from indicators.possible_value where period = '2024'"
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
        assertThat(bounds(FROM_NOUGHT, "built_per_reclaimed").get(0)).isEqualTo("620927|10|10|100|100|360");
    }

    /** Land of 2024 can be 0 to 21 and counts with the 100 who settled. */
    @Test
    void theOtherSideWaitsLikewise() {
        assertThat(bounds(OTHER_SIDE_LACKS, "of_two_years"))
                .containsExactly("620926|8|400|2|1|6", "620926101|8|400|2|1|6"); // 8 ÷ 500, 29 ÷ 500
    }

    @Test
    void whatSuchATownCanHoldReachesFromNothingAtAll() {
        assertThat(possible(FROM_NOUGHT, "built_per_reclaimed"))
                .containsExactly("620927101|0|26.00|0|11|null|null|2023");
        assertThat(possible(FROM_NOUGHT, "reclaimed_per_built"))
                .containsExactly("620927101|0|11|0|26.00|null|null|2023");
    }

    /** 10 ÷ (10 + 26) to (10 + 11) ÷ 10. */
    @Test
    void aTownThatCountsPerhapsForTheDenominatorAloneReachesToNoughtThere() {
        assertThat(bounds(FROM_NOUGHT, "all_reclaimed_per_built").get(0)).isEqualTo("620927|10|10|100|27|210");
    }

    @Test
    void aSideThatNobodyOwesGivesNoFigure() {
        assertThat(possible(NO_DENOMINATOR, "permits")).isEmpty();
    }

    /** 0 to 7 hectares, which nobody else has sent; but others have sent the people that it lacks as well. */
    @Test
    void aTownThatLacksWhatOthersSentHasAFigureThatIsPossible() {
        assertThat(possible(PEOPLE_LACK, "visits_per_land")).containsExactly("620929101|10|10|0|7|null|null|2023");
        assertThat(possible(PEOPLE_LACK, "land_per_visits")).containsExactly("620929101|0|7|10|10|0|70|2023");
    }

    /** 10 ÷ 10 without them; (10 + 26 + 26) ÷ 10. */
    @Test
    void twoTownsThatAreAlikeAreTwo() {
        assertThat(bounds(TWINS, "built_per_reclaimed").get(0)).isEqualTo("620930|10|10|100|100|620");
    }

    /** Land of 2023 may be anything, that of 2024 is 16; 400 settled, and 180 to 620. */
    @Test
    void oneYearOfWhichNothingIsKnownLeavesItsSideUnknown() {
        assertThat(possible(NEVER_LAND, "of_two_years"))
                .containsExactly(
                        "620931101|null|null|580.0|1020.0|null|null|null",
                        "620931102|16|37|580.0|1020.0|1|7|2022"); // land of 2023 by that of 2022, 0 to 21
        assertThat(possible(NEVER_SETTLED, "of_two_years")).containsExactly("620932101|8|29|null|null|null|null|null");
    }
}
