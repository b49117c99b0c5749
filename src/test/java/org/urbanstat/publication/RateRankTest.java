package org.urbanstat.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The places of the towns of a county by a rate. */
class RateRankTest {
    private final Candidate candidate = new Candidate();

    @AfterEach
    void close() {
        candidate.close();
    }

    private void rate(String town, int urban, int residents) {
        candidate.update("insert into indicators.indicator_value values ('2024', '620982" + town
                + "', 'town', 'resident_rate', " + urban + ", " + residents + ", 0, null, 1, 1, false, 0)");
    }

    private void possible(String town, String bounds) {
        candidate.update("insert into indicators.possible_value (period, area_code, indicator_code, numerator_lower,"
                + " numerator_upper, denominator_lower, denominator_upper) values ('2024', '620982" + town
                + "', 'resident_rate', " + bounds + ")");
    }

    private List<String> ranks() {
        candidate.publish("2026-03-01T18:30:00Z");
        return candidate.lines("select town_code, rank, rank_best, rank_worst from mart.rate_rank order by town_code");
    }

    /** Two are the same third, written differently; a ten-thousandth of a point parts the next. */
    @Test
    void equalRatesShareAPlaceAndTheNextIsTwoFurtherOn() {
        rate("100", 1, 3);
        rate("101", 100_000, 300_000);
        rate("102", 333_333, 1_000_000);
        rate("103", 90, 100);
        assertThat(ranks()).containsExactly("620982100|2|2|2", "620982101|2|2|2", "620982102|4|4|4", "620982103|1|1|1");
    }

    @Test
    void anEnterpriseBaseTakesNoPart() {
        rate("401", 100, 100);
        rate("100", 50, 100);
        assertThat(ranks()).containsExactly("620982100|1|1|1");
    }

    /** It can come to anything from 38 of 105 to 42 of 95: above 40 %, below it, never as high as 45 %. */
    @Test
    void aMissingTownMovesThoseThatItCanPass() {
        rate("100", 45, 100);
        rate("101", 40, 100);
        rate("102", 36, 100);
        possible("103", "38, 42, 95, 105");
        assertThat(ranks())
                .containsExactly("620982100|1|1|1", "620982101|2|2|3", "620982102|3|4|4", "620982103|null|2|3");
    }

    @Test
    void aTownOfWhichNothingIsKnownCanTakeAnyPlace() {
        rate("100", 100, 100);
        rate("101", 0, 100);
        possible("103", "null, null, null, null");
        assertThat(ranks()).containsExactly("620982100|1|1|2", "620982101|2|2|3", "620982103|null|1|3");
    }

    @Test
    void whatIsNotKnownIsPublishedAsSuch() {
        rate("100", 45, 100);
        possible("103", "38, 42, 95, 105");
        candidate.update("insert into definitions.area values"
                + " ('620982103', '莫高镇', 'town', '620982', '', '2000-01-01', '9999-12-31')");
        candidate.publish("2026-03-01T18:30:00Z");
        assertThat(candidate.lines("select town_name, indicator_name, numerator_lower, denominator_upper, release_id"
                        + " from mart.possible_value"))
                .containsExactly("莫高镇|常住人口城镇化率|38|105|1");
    }
}
