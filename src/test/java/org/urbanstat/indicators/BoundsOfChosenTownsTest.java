package org.urbanstat.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.ProjectJobs;

/**
 * What an indicator of the health centres of towns with 100 residents and more can come to while returns are missing, of
 * either form. Residents may move by 5 % a year, the centres with a device by one; there are as many centres as there were.
 */
class BoundsOfChosenTownsTest {
    private final IndicatorCase night = new IndicatorCase(
            ProjectJobs.with(BoundedIndicators.EQUIPPED, BoundedIndicators.EQUIPPED_OF_ALL, BoundedIndicators.VISITS));

    @AfterEach
    void close() {
        night.close();
    }

    private void owe(String town, String year) {
        night.owe("population " + town + " " + year, "health_centre " + town + " " + year);
    }

    private void people(String townAndYear, int residents) {
        night.send("population " + townAndYear, "resident_total=" + residents);
    }

    /** A row for each centre, 10 visits in each. */
    private void centres(String townAndYear, int equipped, int others) {
        night.send(
                "health_centre " + townAndYear,
                IntStream.range(0, equipped + others)
                        .mapToObj(i -> "dr_units=" + (i < equipped ? 1 : 0) + " visits_in_county=10 visits_elsewhere=5")
                        .toArray(String[]::new));
    }

    private List<String> bounds(String indicator) {
        return night.lines("select area_code, numerator, denominator, value, lower_bound, upper_bound"
                + " from indicators.indicator_value where period = '2024' and indicator_code = '" + indicator
                + "' order by area_code");
    }

    private List<String> possible(String indicator) {
        return night.lines("select area_code, numerator_lower, numerator_upper, denominator_lower, denominator_upper,"
                + " lower_bound, upper_bound, based_on from indicators.possible_value where period = '2024'"
                + " and indicator_code = '" + indicator + "' order by area_code");
    }

    /** Its centres are there, its residents not: it had 98, so it counts perhaps. */
    @Test
    void aTownThatCountsPerhapsIsIncludedOrNot() {
        owe("620982100", "2024");
        owe("620982101", "2024");
        people("620982100 2024", 500);
        centres("620982100 2024", 1, 1);
        people("620982101 2023", 98);
        centres("620982101 2024", 3, 0);
        night.compute();
        // 1 ÷ 2 without it, 4 ÷ 5 with it; of itself it has 100 % or no figure, so that nothing bounds it
        assertThat(bounds("equipped"))
                .containsExactly(
                        "620982|1|2|50.00|50.00|80.00",
                        "620982100|1|2|50.00|null|null",
                        "620982101|0|0|null|null|null");
        assertThat(bounds("equipped_of_all").get(0)).isEqualTo("620982|1|5|20.00|20.00|80.00");
        assertThat(bounds("visits").get(0)).isEqualTo("620982|20|null|20.00|20.00|50.00");
    }

    /** 200 residents cannot have become fewer than 100, nor 90 more than 99. */
    @Test
    void aTownThatIsFarFromTheLineCountsForSureOrNot() {
        owe("620982100", "2024");
        owe("620982101", "2024");
        owe("620982102", "2024");
        people("620982100 2024", 500);
        centres("620982100 2024", 1, 1);
        people("620982101 2023", 200);
        centres("620982101 2024", 3, 0);
        people("620982102 2023", 90);
        centres("620982102 2024", 0, 9);
        night.compute();
        assertThat(bounds("equipped"))
                .containsExactly(
                        "620982|1|2|50.00|80.00|80.00", // the value misleads: 4 ÷ 5 whatever comes
                        "620982100|1|2|50.00|null|null",
                        "620982101|0|0|null|100.00|100.00",
                        "620982102|0|0|null|null|null");
    }

    /** Residents are known, centres are not: of three one had a device, so nought to two have one. */
    @Test
    void ofAChosenTownTheCentresAreAsOpenAsAnyReturn() {
        owe("620982100", "2024");
        owe("620982101", "2024");
        people("620982100 2024", 500);
        centres("620982100 2024", 1, 1);
        people("620982101 2024", 150);
        centres("620982101 2023", 1, 2);
        night.compute();
        assertThat(possible("equipped")).containsExactly("620982101|0|2|3|3|0.00|66.67|2023");
        assertThat(bounds("equipped").get(0)).isEqualTo("620982|1|2|50.00|20.00|60.00");
    }

    @Test
    void whatATownHasNeverSentIsBasedOnNothing() {
        owe("620982100", "2024");
        owe("620982101", "2024");
        people("620982100 2024", 500);
        centres("620982100 2024", 1, 1);
        people("620982101 2024", 150);
        night.compute();
        assertThat(possible("equipped")).containsExactly("620982101|null|null|null|null|null|null|null");
    }

    /** What it could send would not count. */
    @Test
    void ofATownThatIsNotChosenNothingIsOpen() {
        owe("620982100", "2024");
        owe("620982101", "2024");
        people("620982100 2024", 500);
        centres("620982100 2024", 1, 1);
        people("620982101 2024", 99);
        night.compute();
        assertThat(bounds("equipped").get(0)).isEqualTo("620982|1|2|50.00|50.00|50.00");
    }

    /** Who has never said how many live there may have any number: the centres count or they do not. */
    @Test
    void aTownOfWhichNothingIsKnownCountsPerhaps() {
        owe("620982100", "2024");
        owe("620982101", "2024");
        people("620982100 2024", 500);
        centres("620982100 2024", 1, 1);
        centres("620982101 2024", 0, 2);
        night.compute();
        assertThat(bounds("equipped").get(0)).isEqualTo("620982|1|2|50.00|25.00|50.00");
    }

    /** Of two towns that count perhaps, the one at 40 % belongs to the lowest, the one at 60 % to neither. */
    @Test
    void ofTheTownsThatCountPerhapsThoseAreTakenThatLeadFurthest() {
        for (String town : List.of("620982100", "620982101", "620982102", "620982103")) {
            owe(town, "2024");
        }
        people("620982100 2024", 500);
        centres("620982100 2024", 3, 2);
        people("620982101 2023", 100);
        centres("620982101 2024", 2, 3);
        people("620982102 2023", 100);
        centres("620982102 2024", 1, 4);
        people("620982103 2023", 100);
        centres("620982103 2024", 5, 0);
        night.compute();
        // 3 ÷ 5 fixed; least with 1 ÷ 5 and 2 ÷ 5: 6 ÷ 15; most with 5 ÷ 5: 8 ÷ 10
        assertThat(bounds("equipped").get(0)).isEqualTo("620982|3|5|60.00|40.00|80.00");
    }

    /** Nobody has sent the population of the year: it chooses all the same. */
    @Test
    void aFormThatNobodySentChoosesToo() {
        owe("620982100", "2024");
        people("620982100 2023", 500);
        centres("620982100 2024", 1, 3);
        night.compute();
        assertThat(bounds("equipped")).containsExactly("620982|0|0|null|25.00|25.00", "620982100|0|0|null|25.00|25.00");
        assertThat(night.lines(
                        "select count(*) from indicators.possible_value where indicator_code = 'resident_total'"))
                .containsExactly("0");
    }
}
