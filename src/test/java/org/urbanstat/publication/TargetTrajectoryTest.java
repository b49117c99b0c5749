package org.urbanstat.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way to a target, worked out by hand: figures of a town, and what the view says of the year 2024. */
class TargetTrajectoryTest {
    private static final String TOWN = "620982100";

    private Candidate candidate;

    @BeforeEach
    void open() {
        candidate = new Candidate();
        candidate.update("update definitions.indicator set target_by = '2025'"
                + " where indicator_code in ('resident_rate', 'registered_rate', 'rate_gap')");
    }

    @AfterEach
    void close() {
        candidate.close();
    }

    /** A ratio with its parts, or a figure by itself where the denominator is null. */
    private void figure(
            String year, String indicator, String numerator, String denominator, String value, String isMet) {
        candidate.update("insert into indicators.indicator_value values ('" + year + "', '" + TOWN + "', 'town', '"
                + indicator + "', " + numerator + ", " + denominator + ", " + value + ", " + isMet
                + ", 1, 1, false, 0)");
    }

    private String told(String indicator) {
        candidate.publish("2026-03-30T18:30:00Z");
        return candidate
                .lines("select gap, years_left, pace_needed, pace, pace_years, reached_in, outlook"
                        + " from mart.target_trajectory where period = '2024' and indicator_code = '" + indicator + "'")
                .get(0);
    }

    @Test
    void tellsThePaceThatIsNeededAndTheYearAtThePaceOfThreeYears() {
        figure("2020", "resident_rate", "10", "100", "10.00", "false");
        figure("2021", "resident_rate", "6900", "10000", "69.00", "false");
        figure("2023", "resident_rate", "7000", "10000", "70.00", "false");
        figure("2024", "resident_rate", "7138", "10000", "71.38", "false");
        assertThat(told("resident_rate")).isEqualTo("0.62|1|0.62|0.79|3|2025|in_time");
    }

    @Test
    void reckonsOnTheUnroundedFigure() {
        figure("2023", "resident_rate", "143989", "200000", "71.99", "false");
        figure("2024", "resident_rate", "143990", "200000", "72.00", "false");
        assertThat(told("resident_rate")).isEqualTo("0.01|1|0.01|0.00|1|2034|late");
    }

    @Test
    void isThereAtTheNumberItself() {
        figure("2022", "resident_rate", "70", "100", "70.00", "false");
        figure("2024", "resident_rate", "72", "100", "72.00", "true");
        assertThat(told("resident_rate")).isEqualTo("0.00|null|null|1.00|2|null|reached");
    }

    @Test
    void turnsRoundWhereLessIsBetter() {
        figure("2021", "rate_gap", "null", "null", "13.20", "false");
        figure("2024", "rate_gap", "null", "null", "12.31", "false");
        assertThat(told("rate_gap")).isEqualTo("0.31|1|-0.31|-0.30|3|2026|late");
    }

    @Test
    void neverGetsThereStandingStillOrGoingBack() {
        figure("2021", "resident_rate", "70", "100", "70.00", "false");
        figure("2024", "resident_rate", "70", "100", "70.00", "false");
        assertThat(told("resident_rate")).isEqualTo("2.00|1|2.00|0.00|3|null|never");
    }

    @Test
    void doesNotKnowThePaceWithoutAnEarlierFigure() {
        figure("2020", "resident_rate", "70", "100", "70.00", "false");
        figure("2024", "resident_rate", "70", "100", "70.00", "false");
        assertThat(told("resident_rate")).isEqualTo("2.00|1|2.00|null|null|null|unknown");
    }

    @Test
    void isNeverLateWhereTheTargetHasNoYear() {
        figure("2023", "central_primary_count", "4", "null", "4", "false");
        figure("2024", "central_primary_count", "3", "null", "3", "false");
        assertThat(told("central_primary_count")).isEqualTo("2|null|null|-1.00|1|2026|approaching");
    }

    @Test
    void doesNotGetThereByItsPaceWhereTheTargetHasNoYear() {
        figure("2023", "central_primary_count", "2", "null", "2", "false");
        figure("2024", "central_primary_count", "3", "null", "3", "false");
        assertThat(told("central_primary_count")).isEqualTo("2|null|null|1.00|1|null|never");
    }

    @Test
    void asksNothingWhereTheTargetIsWaived() {
        figure("2024", "central_primary_count", "0", "null", "0", "null");
        assertThat(told("central_primary_count")).isEqualTo("1|null|null|null|null|null|waived");
    }
}
