package org.urbanstat.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Release 1 came in the last second of 31 March in Shanghai, release 2 with the first of 1 April. */
class AsOfTest {
    private static final String RATE = "select resident_rate_percent from mart.urbanization_rate";

    private static Candidate candidate;

    @BeforeAll
    static void publish() {
        candidate = new Candidate();
        candidate.rates("620982100", "61.00", "50.00");
        candidate.publish("2026-03-31T15:59:59Z");
        candidate.rates("620982100", "62.00", "50.00");
        candidate.publish("2026-03-31T16:00:00Z");
    }

    @AfterAll
    static void close() {
        candidate.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 62.00",
        "1, 61.00",
        "2, 62.00",
        "999999999, 62.00",
        "2026-03-31, 61.00",
        "2026-04-01, 62.00",
        "2026-03-31 15:59:59+00, 61.00",
        "2026-03-31T15:59:59.999Z, 61.00",
        "2026-04-01 00:00:00+08, 62.00"
    })
    void answersWithWhatWasBelievedThen(String asOf, String rate) throws SQLException {
        assertThat(seen(RATE, asOf, "America/Los_Angeles")).containsExactly(rate);
        assertThat(seen(RATE, asOf, "Pacific/Kiritimati")).containsExactly(rate);
    }

    @ParameterizedTest
    @CsvSource({"0", "2026-03-30", "2026-03-31 15:59:58+00"})
    void isEmptyBeforeTheFirstRelease(String asOf) throws SQLException {
        for (String view : views()) {
            assertThat(seen("select 1 from mart." + view, asOf, "America/Los_Angeles"))
                    .as(view)
                    .isEmpty();
        }
    }

    @Test
    void listsTheReleasesUntilThen() throws SQLException {
        assertThat(seen("select release_id from mart.release order by 1", "2026-03-31", "UTC"))
                .containsExactly("1");
        assertThat(seen("select release_id from mart.release order by 1", "", "UTC"))
                .containsExactly("1", "2");
    }

    @Test
    void answersWithTheLastReleaseWhereNothingIsSet() throws SQLException {
        assertThat(candidate.seen(RATE)).containsExactly("62.00");
    }

    private static List<String> views() {
        List<String> views = candidate.lines("select viewname from pg_views where schemaname = 'mart' order by 1");
        assertThat(views).hasSizeGreaterThan(22);
        return views;
    }

    private static List<String> seen(String sql, String asOf, String zone) throws SQLException {
        return candidate.seen(sql, "set time zone '" + zone + "'", "set urbanstat.as_of = '" + asOf + "'");
    }
}
