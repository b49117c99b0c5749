package org.urbanstat.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RowVersionsTest {
    private static final String KNOWN =
            "select reltuples::bigint from pg_class where oid = 'publication.indicator_value'::regclass";

    private final Candidate candidate = new Candidate();

    @AfterEach
    void close() {
        candidate.close();
    }

    @Test
    void lookAtATableAnewWhereItHasGrownAndNotWhereAFewOfManyRowsWereReplaced() {
        candidate.update("alter table publication.indicator_value set (autovacuum_enabled = off)");
        candidate.update("insert into indicators.indicator_value"
                + " select (2024 - n % 20)::text, (620982000 + n / 20)::text, 'town', 'resident_rate', 50, 100, 50, null, 1, 1,"
                + " false, 0 from generate_series(0, 19999) n");
        candidate.publish("2026-03-30T18:30:00Z");
        assertThat(candidate.lines(KNOWN)).containsExactly("20000");

        candidate.update("update indicators.indicator_value set value = 51 where period >= '2023'");
        candidate.publish("2026-03-31T18:30:00Z");
        assertThat(candidate.lines(KNOWN)).containsExactly("22000");

        candidate.update("update indicators.indicator_value set value = 52 where period >= '2023'");
        candidate.publish("2026-04-01T18:30:00Z");
        assertThat(candidate.lines(KNOWN)).containsExactly("22000");
    }
}
