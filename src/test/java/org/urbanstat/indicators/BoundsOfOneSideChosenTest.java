package org.urbanstat.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.urbanstat.indicators.TriedIndicator.large;
import static org.urbanstat.indicators.TriedIndicator.ofTowns;
import static org.urbanstat.indicators.TriedIndicator.share;
import static org.urbanstat.indicators.TriedIndicator.sum;
import static org.urbanstat.indicators.TriedIndicator.total;
import static org.urbanstat.indicators.TriedIndicator.visits;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.Indicator.Operand;
import org.urbanstat.definitions.ProjectJobs;

/**
 * Figures of 2024 of which one side chooses towns with 100 residents and more, or both by two forms; each case is a county.
 * A town that had 98 residents counts perhaps.
 */
class BoundsOfOneSideChosenTest {
    private static final String BELOW_ONE = "620921";
    private static final String UNKNOWN = "620922";
    private static final String NO_LAND = "620923";
    private static final String OTHERS_LACK = "620924";

    private static IndicatorCase night;

    @BeforeAll
    static void compute() {
        night = new IndicatorCase(ProjectJobs.with(
                share("large_per_all", large(reclaimed()), linked()),
                share("all_per_large", reclaimed(), large(linked())),
                share("both_large", large(visits()), large(linked())),
                share("visits_per_land", large(visits()), linked()),
                share("visits_each", visits(), large(visits())),
                sum("visits_of_built", ofTowns("land", "linked_new_hectares", 1, visits())),
                sum("land_of_large", large(reclaimed()))));
        night.sendPeople(BELOW_ONE + "100 2024", 500);
        land(BELOW_ONE + "100 2024", "1", "1");
        perhaps(BELOW_ONE + "101");
        land(BELOW_ONE + "101 2024", "0.5", "0.5");
        for (String county : List.of(UNKNOWN, NO_LAND, OTHERS_LACK)) {
            night.sendPeople(county + "100 2024", 500);
            night.sendCentre(county + "100 2024");
            night.sendPeople(county + "102 2024", 500);
        }
        land(UNKNOWN + "100 2024", "1", "1");
        perhaps(UNKNOWN + "101");
        night.sendCentre(UNKNOWN + "101 2024");
        land(UNKNOWN + "101 2024", "1", "1");
        land(UNKNOWN + "102 2024", "1", "1");
        night.owe("health_centre " + UNKNOWN + "102 2024");
        night.sendCentre(NO_LAND + "102 2023");
        land(NO_LAND + "102 2023", "1", "1");
        night.owe("health_centre " + NO_LAND + "102 2024", "land " + NO_LAND + "102 2024");
        land(OTHERS_LACK + "100 2024", "1", "1");
        night.sendCentre(OTHERS_LACK + "102 2024");
        land(OTHERS_LACK + "102 2023", "1", "1");
        night.owe("land " + OTHERS_LACK + "102 2024");
        night.compute();
    }

    @AfterAll
    static void close() {
        night.close();
    }

    private static Operand reclaimed() {
        return total("land", "+reclaimed_hectares");
    }

    private static Operand linked() {
        return total("land", "+linked_new_hectares");
    }

    private static void perhaps(String town) {
        night.sendPeople(town + " 2023", 98);
        night.owe("population " + town + " 2024");
    }

    private static void land(String townAndYear, String reclaimed, String linked) {
        night.send("land " + townAndYear, "reclaimed_hectares=%s linked_new_hectares=%s".formatted(reclaimed, linked));
    }

    private static String county(String county, String indicator) {
        return night.lines("select area_code, numerator, denominator, value, lower_bound, upper_bound"
                        + " from indicators.indicator_value where period = '2024' and indicator_code = '" + indicator
                        + "' and area_code = '" + county + "'")
                .get(0);
    }

    /** 1 ÷ 1.5 without the other, 1.5 ÷ 1.5 with it. */
    @Test
    void aNumeratorThatCountsPerhapsReachesToNought() {
        assertThat(county(BELOW_ONE, "large_per_all")).isEqualTo("620921|1|1.5|67|66|100");
    }

    /** 1.5 ÷ 1.5 with the other, 1.5 ÷ 1 without it. */
    @Test
    void aDenominatorThatCountsPerhapsReachesToNought() {
        assertThat(county(BELOW_ONE, "all_per_large")).isEqualTo("620921|1.5|1|150|100|150");
    }

    /** One town counts perhaps; of another it was never said how many came. */
    @Test
    void oneUnknownSideLeavesAllUnknownBesideATownThatCountsPerhaps() {
        assertThat(county(UNKNOWN, "both_large")).endsWith("|null|null");
    }

    /** Visits that others sent too, over land that nobody did. */
    @Test
    void aSideThatOthersSentMakesAFigurePossible() {
        assertThat(night.lines("select area_code, numerator_lower, numerator_upper, denominator_lower,"
                        + " denominator_upper, lower_bound, upper_bound, based_on from indicators.possible_value"
                        + " where period = '2024' and indicator_code = 'visits_per_land' and area_code like '620923%'"))
                .containsExactly("620923102|8.0|12.0|0|7|null|null|2023");
    }

    @Test
    void whatLacksNothingHasNoBoundsThoughItsTownLacksSomething() {
        assertThat(county(OTHERS_LACK, "visits_each")).isEqualTo("620924|20|20|100|null|null");
    }
}
