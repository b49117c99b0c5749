package org.urbanstat.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.urbanstat.indicators.TriedIndicator.ofTowns;
import static org.urbanstat.indicators.TriedIndicator.sum;
import static org.urbanstat.indicators.TriedIndicator.visits;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.ProjectJobs;

/**
 * The visits of towns that swept 151 and more in the year, while months are missing; each case is a county. A month may
 * bring a fifth less or more than the last one, and 1; a centre a fifth of its visits more.
 */
class BoundsOfMonthsThatChooseTest {
    private static final String ALIKE = "620921";
    private static final String AT_THE_LINE = "620922";
    private static final String BOTH_LACK = "620923";
    private static final String NEVER = "620924";
    private static final String TWICE = "620925";

    private static IndicatorCase night;

    @BeforeAll
    static void compute() {
        night = new IndicatorCase(
                ProjectJobs.with(sum("visits_of_swept", ofTowns("urban_sanitation", "cleaned_area", 151, visits()))));
        for (String county : List.of(ALIKE, AT_THE_LINE, BOTH_LACK, NEVER, TWICE)) {
            swept(county + "100 2024-01", 500);
            night.sendCentre(county + "100 2024");
        }
        swept(ALIKE + "101 2023-01", 100);
        night.sendCentre(ALIKE + "101 2024");
        lack(ALIKE + "101", "2024-01", "2024-02");
        swept(AT_THE_LINE + "101 2023-01", 124);
        night.sendCentre(AT_THE_LINE + "101 2024");
        lack(AT_THE_LINE + "101", "2024-01");
        swept(AT_THE_LINE + "102 2023-01", 125);
        night.sendCentre(AT_THE_LINE + "102 2024");
        lack(AT_THE_LINE + "102", "2024-01");
        swept(TWICE + "101 2024-01", 43);
        night.sendCentre(TWICE + "101 2024");
        lack(TWICE + "101", "2024-02", "2024-03");
        night.sendCentre(BOTH_LACK + "101 2023");
        swept(BOTH_LACK + "101 2022-01", 100);
        swept(BOTH_LACK + "101 2022-02", 100);
        night.owe("health_centre " + BOTH_LACK + "101 2024");
        lack(BOTH_LACK + "101", "2024-01", "2024-02");
        night.sendCentre(NEVER + "101 2023");
        swept(NEVER + "101 2024-02", 200);
        night.owe("health_centre " + NEVER + "101 2024");
        lack(NEVER + "101", "2024-01");
        night.compute();
    }

    @AfterAll
    static void close() {
        night.close();
    }

    private static void swept(String townAndMonth, int area) {
        night.send("urban_sanitation " + townAndMonth, "cleaned_area=" + area);
    }

    private static void lack(String town, String... months) {
        for (String month : months) {
            night.owe("urban_sanitation " + town + " " + month);
        }
    }

    private static String county(String county) {
        return night.lines("select area_code, value, lower_bound, upper_bound from indicators.indicator_value"
                        + " where indicator_code = 'visits_of_swept' and period = '2024' and area_code = '" + county
                        + "'")
                .get(0);
    }

    private static List<String> possible(String county) {
        return night.lines("select area_code, lower_bound, upper_bound, based_on from indicators.possible_value"
                + " where indicator_code = 'visits_of_swept' and period = '2024' and area_code like '" + county + "%'");
    }

    /** Two months of 79 to 121, both by the same one: 158 and more. */
    @Test
    void monthsAddUpThoughTheyAreAlike() {
        assertThat(county(ALIKE)).isEqualTo("620921|10|20|20");
    }

    /** 124 × 1.2 + 1 is 149.8, 125 × 1.2 + 1 is 151. */
    @Test
    void whoCanReachTheLineCountsPerhapsAndWhoCannotDoesNot() {
        assertThat(county(AT_THE_LINE)).isEqualTo("620922|10|10|20");
    }

    /** 43 and twice 52.6 at most. */
    @Test
    void aMonthThatIsThereCountsOnceHoweverManyLack() {
        assertThat(county(TWICE)).isEqualTo("620925|10|10|10");
    }

    @Test
    void theEarliestOfAllMonthsSaysWhatItIsBasedOn() {
        assertThat(possible(BOTH_LACK)).containsExactly("620923101|0|12|2022-01");
    }

    @Test
    void aMonthThatWasNeverSentIsBasedOnNothing() {
        assertThat(possible(NEVER)).containsExactly("620924101|0|12|null");
    }
}
