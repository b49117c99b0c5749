package org.urbanstat.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What was said when about one year: 61, then the same with another return used, then 62, nothing, and 61 again. */
class FigureHistoryTest {
    private static final String OF_TOWN = " from mart.figure_history where figure = 'resident_rate'"
            + " and area_code = '620982100' and period = '2024' order by from_release";

    private static Candidate candidate;

    @BeforeAll
    static void publish() {
        candidate = new Candidate();
        candidate.rates("620982100", "61.00", "50.00");
        candidate.publish("2026-03-01T18:30:00Z");
        candidate.update("update indicators.indicator_value set returns_expected = 2");
        candidate.publish("2026-03-02T18:30:00Z");
        candidate.rates("620982100", "62.00", "50.00");
        candidate.publish("2026-03-03T18:30:00Z");
        candidate.update("delete from indicators.indicator_value");
        candidate.publish("2026-03-04T18:30:00Z");
        candidate.rates("620982100", "61.00", "50.00");
        candidate.publish("2026-03-05T18:30:00Z");
    }

    @AfterAll
    static void close() {
        candidate.close();
    }

    @Test
    void hasOneRowAValueThatWasBelievedWithoutABreak() {
        assertThat(candidate.lines("select value, known_from at time zone 'UTC', known_to at time zone 'UTC',"
                        + " from_release, to_release" + OF_TOWN))
                .containsExactly(
                        "61.00|2026-03-01 18:30:00|2026-03-03 18:30:00|1|3",
                        "62.00|2026-03-03 18:30:00|2026-03-04 18:30:00|3|4",
                        "61.00|2026-03-05 18:30:00|null|5|null");
    }

    @Test
    void knowsNothingAsOfThenOfWhatWasSaidLater() throws SQLException {
        assertThat(seen("2")).containsExactly("61.00 from 1 to null");
        assertThat(seen("3")).containsExactly("61.00 from 1 to 3", "62.00 from 3 to null");
        assertThat(seen("2026-03-05")).containsExactly("61.00 from 1 to 3", "62.00 from 3 to 4");
        assertThat(seen("0")).isEmpty();
    }

    @Test
    void agreesWithWhatEachReleaseShows() throws SQLException {
        for (int release = 1; release <= 5; release++) {
            List<String> shown = new ArrayList<>(candidate.seen(
                    "select value::text from mart.indicator_value where indicator_code = 'resident_rate'",
                    "set urbanstat.as_of = '" + release + "'"));
            assertThat(candidate.lines("select value from mart.figure_history where figure = 'resident_rate'"
                            + " and from_release <= " + release + " and coalesce(to_release, 99) > " + release))
                    .isEqualTo(shown);
        }
    }

    /** A clock that was set back does not change what was known when. */
    @Test
    void eachReleaseIsPublishedAfterTheOneBefore() {
        try (Candidate other = new Candidate()) {
            other.rates("620982100", "61.00", "50.00");
            other.publish("2026-03-02T18:30:00Z");
            other.rates("620982100", "62.00", "50.00");
            other.publish("2026-03-01T18:30:00Z");
            assertThat(other.lines("select release_id, published_at at time zone 'UTC' from mart.release order by 1"))
                    .containsExactly("1|2026-03-02 18:30:00", "2|2026-03-02 18:30:00.000001");
        }
    }

    private static List<String> seen(String asOf) throws SQLException {
        return candidate.seen(
                "select value || ' from ' || from_release || ' to ' || coalesce(to_release::text, 'null')" + OF_TOWN,
                "set urbanstat.as_of = '" + asOf + "'");
    }
}
