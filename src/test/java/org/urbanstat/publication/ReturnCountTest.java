package org.urbanstat.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.urbanstat.vocabulary.Severity;

/** Three releases: a town's return comes, is corrected with an error, and another town's comes. */
class ReturnCountTest {
    private static final String POPULATION = "population %s 2024";

    private static Candidate candidate;

    @BeforeAll
    static void publish() {
        candidate = new Candidate();
        candidate.update("insert into definitions.owed_return (period, town_code, form_code, year, due_on) values"
                + " ('2024', '620982100', 'population', '2024', '2026-03-30'),"
                + " ('2024', '620982101', 'population', '2024', '2026-03-30')");
        send("a.xlsx", "2026-03-30", Severity.NOTE, "620982100");
        candidate.publish("2026-03-30T18:30:00Z");
        send("b.xlsx", "2026-03-31", Severity.ERROR, "620982100");
        candidate.publish("2026-03-31T18:30:00Z");
        send("c.xlsx", "2026-04-01", Severity.WARNING, "620982101");
        candidate.publish("2026-04-01T18:30:00Z");
    }

    @AfterAll
    static void close() {
        candidate.close();
    }

    private static void send(String file, String day, Severity severity, String town) {
        candidate
                .returns()
                .send(
                        file,
                        day,
                        candidate
                                .returns()
                                .found(
                                        severity,
                                        POPULATION.formatted(town),
                                        "unit_code=" + town + "001 resident_total=" + day.substring(8)));
        candidate.returns().judge();
    }

    @Test
    void each_release_has_its_own_counts() throws SQLException {
        assertThat(counts(1)).containsExactly("(2024,620982,population,2,1,0,0,1,1,1)");
        assertThat(counts(2)).containsExactly("(2024,620982,population,2,0,0,1,1,1,2)");
        assertThat(counts(3)).containsExactly("(2024,620982,population,2,0,1,1,0,1,3)");
    }

    @Test
    void what_is_from_before_they_were_kept_is_counted_when_it_is_asked_and_all_of_it_with_the_next_release()
            throws SQLException {
        List<String> kept = counts(3);
        candidate.update("delete from publication.return_count");
        assertThat(counts(3)).isEqualTo(kept);
        send("d.xlsx", "2026-04-02", Severity.NOTE, "620921100");
        candidate.publish("2026-04-02T18:30:00Z");
        assertThat(candidate.lines("select county_code, from_release from publication.return_count order by 1"))
                .containsExactly("620921|4", "620982|4");
        assertThat(counts(4))
                .containsExactlyInAnyOrder(
                        "(2024,620921,population,0,1,0,0,0,0,4)", "(2024,620982,population,2,0,1,1,0,1,4)");
        assertThat(counts(3)).isEqualTo(kept);
    }

    private static List<String> counts(long release) throws SQLException {
        return candidate.seen("select c::text from mart.return_count c", "set urbanstat.as_of = '" + release + "'");
    }
}
