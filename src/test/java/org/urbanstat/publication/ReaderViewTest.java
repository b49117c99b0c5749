package org.urbanstat.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the role of analysts gets to see of a release. */
class ReaderViewTest {
    private static final String AS_READER = "set role urbanstat_reader";

    private static Candidate candidate;

    @BeforeAll
    static void publish() {
        candidate = new Candidate();
        candidate
                .returns()
                .send(
                        "a.xlsx",
                        "2026-03-30",
                        candidate.returns().accepted("population 620982100 2024", "resident_total=7"));
        candidate.returns().judge();
        candidate.rates("620982100", "61.00", "50.00");
        candidate.publish("2026-03-30T18:30:00Z");
    }

    @AfterAll
    static void close() {
        candidate.close();
    }

    @Test
    void readsTheViewsThatTheDefinitionsMadeAsWell() throws SQLException {
        assertThat(candidate.seen("select resident_total from mart.fact_population", AS_READER))
                .containsExactly("7");
        assertThat(candidate.seen("select resident_rate from mart.town_summary", AS_READER))
                .containsExactly("61.00");
        assertThat(candidate.seen(
                        "select area_name from mart.urbanization_rate",
                        AS_READER,
                        "set urbanstat.as_of = '2026-03-31'"))
                .containsExactly("七里镇");
    }

    @Test
    void readsNoTableOfAStage() {
        for (String table : List.of(
                "publication.urbanization_rate",
                "publication.visible_release",
                "facts.population",
                "validation.finding",
                "indicators.indicator_value",
                "intake.submission")) {
            assertThatThrownBy(() -> candidate.seen("select 1 from " + table, AS_READER))
                    .hasMessageContaining("permission denied for schema " + table.split("\\.")[0]);
        }
    }

    @Test
    void changesNothing() {
        assertThatThrownBy(() -> candidate.seen("drop view mart.release", AS_READER))
                .hasMessageContaining("must be owner of view release");
    }
}
