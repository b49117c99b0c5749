package org.urbanstat.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.ProjectJobs;

/**
 * What an indicator of the years 2020 to 2022 together can come to while returns of any of them are missing. Of land each
 * field may become nought to twice what it was, and 5 beyond.
 */
class BoundsOfYearsTest {
    private final IndicatorCase night = new IndicatorCase(ProjectJobs.with(BoundedIndicators.LAND));

    @BeforeEach
    void owe() {
        for (int year = 2020; year <= 2022; year++) {
            night.owe("land 620982100 " + year);
        }
    }

    @AfterEach
    void close() {
        night.close();
    }

    private void land(String key, int reclaimed, int linked) {
        night.send("land " + key, "reclaimed_hectares=" + reclaimed + " linked_new_hectares=" + linked);
    }

    private List<String> bounds() {
        return night.rows("land_of_years", "value, lower_bound, upper_bound");
    }

    private List<String> possible() {
        return night.lines("select period, area_code, numerator_lower, numerator_upper, denominator_lower,"
                + " denominator_upper, lower_bound, upper_bound, based_on from indicators.possible_value"
                + " where indicator_code = 'land_of_years' order by 1, 2");
    }

    /** 2021 can bring 0 to 25 and, at the least, 0 to 65: nobody else has sent it, and 2022 takes it along. */
    @Test
    void aYearThatNobodySentIsOpenInThoseThatTakeItAlong() {
        land("620982100 2020", 10, 30);
        land("620982100 2022", 20, 40);
        night.compute();
        // 30 ÷ (70 + 65) and (30 + 25) ÷ 70
        assertThat(bounds())
                .containsExactly(
                        "2020|620982|33.33|null|null",
                        "2020|620982100|33.33|null|null",
                        "2022|620982|42.86|22.22|78.58",
                        "2022|620982100|42.86|22.22|78.58");
        assertThat(possible()).isEmpty();
    }

    /** The other town has no return of 2022, but what it sent of 2020 and can send of 2021 is in the county's. */
    @Test
    void whatATownBroughtBeforeStaysAndWhatItLacksIsAdded() {
        land("620982100 2020", 10, 30);
        land("620982100 2021", 10, 30);
        land("620982100 2022", 20, 40);
        land("620982101 2020", 1, 10);
        night.owe("land 620982101 2021", "land 620982101 2022");
        night.compute();
        // 2021: 0 to 7 and 0 to 25. 2022, two years after 2020: 0 to 13 and 0 to 40
        assertThat(possible())
                .containsExactly(
                        "2021|620982101|1|8|10|35|2.85|80.00|2020", "2022|620982101|1|21|10|75|1.33|210.00|2020");
        assertThat(bounds().stream().filter(row -> row.contains("|620982|")))
                .containsExactly(
                        "2020|620982|27.50|null|null",
                        "2021|620982|30.00|22.10|40.00", // 21 ÷ (70 + 25), (21 + 7) ÷ 70
                        "2022|620982|37.27|23.42|55.46"); // 41 ÷ (110 + 65), (41 + 20) ÷ 110
    }

    /** A town that owes nothing of 2022 has no figure of it, and none is possible; what it lacks of 2021 moves the county. */
    @Test
    void aTownThatIsThereNoMoreMovesTheCountyAlone() {
        land("620982100 2020", 10, 30);
        land("620982100 2021", 10, 30);
        land("620982100 2022", 20, 40);
        land("620982101 2020", 1, 10);
        night.owe("land 620982101 2021");
        night.compute();
        assertThat(possible()).extracting(row -> row.substring(0, 14)).containsExactly("2021|620982101");
        assertThat(bounds().get(5)).isEqualTo("2022|620982|37.27|30.37|43.64"); // 41 ÷ (110 + 25), (41 + 7) ÷ 110
    }

    @Test
    void withoutAnEarlierReturnNoLaterYearIsBounded() {
        land("620982100 2021", 10, 30);
        land("620982100 2022", 20, 40);
        night.compute();
        assertThat(bounds())
                .containsExactly(
                        "2021|620982|33.33|null|null",
                        "2021|620982100|33.33|null|null",
                        "2022|620982|42.86|null|null",
                        "2022|620982100|42.86|null|null");
    }

    /** Of the years outside the window nothing is asked. */
    @Test
    void aYearOutsideTheWindowOpensNothing() {
        land("620982100 2020", 10, 30);
        land("620982100 2021", 10, 30);
        land("620982100 2022", 20, 40);
        land("620982100 2018", 1, 1);
        night.owe("land 620982100 2019", "land 620982100 2023");
        night.compute();
        assertThat(bounds()).allMatch(row -> row.endsWith("|null|null"));
        assertThat(possible()).isEmpty();
    }

    /** The return of 2020 comes a night later: the later years move with it. */
    @Test
    void aReturnThatComesSettlesTheLaterYears() {
        land("620982100 2019", 1, 10);
        land("620982100 2021", 10, 30);
        land("620982100 2022", 20, 40);
        night.compute();
        assertThat(bounds())
                .containsExactly(
                        "2021|620982|33.33|18.18|56.67",
                        "2021|620982100|33.33|18.18|56.67",
                        "2022|620982|42.86|31.57|52.86",
                        "2022|620982100|42.86|31.57|52.86");
        night.returns().touchedOnly();
        land("620982100 2020", 10, 30);
        night.computeTouched();
        assertThat(bounds())
                .containsExactly(
                        "2020|620982|33.33|null|null",
                        "2020|620982100|33.33|null|null",
                        "2021|620982|33.33|null|null",
                        "2021|620982100|33.33|null|null",
                        "2022|620982|40.00|null|null",
                        "2022|620982100|40.00|null|null");
    }
}
