package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night before the returns of the year are due. */
class AwaitedReturnsTest {
    private static final Clock BEFORE_THE_DUE_DAY = Clock.fixed(Instant.parse("2025-01-21T01:00:00Z"), ZoneOffset.UTC);

    @Test
    void what_is_computed_without_returns_that_are_still_to_come_is_not_final(@TempDir Path folder) {
        SmallCountry country = SmallCountry.in(folder)
                .sendAll()
                .withhold("2025-01-20/乙镇人口.csv")
                .withhold("2025-01-20/乙镇落户.csv");
        try (TestInstallation urbanstat = TestInstallation.with(country.jobs(), BEFORE_THE_DUE_DAY)) {
            assertThat(urbanstat.run(country.request()).releaseId()).contains(1L);
            assertThat(urbanstat.lines("select area_code, is_provisional, returns_used, returns_expected"
                            + " from mart.urbanization_rate order by area_code"))
                    .containsExactly("990001|t|1|1", "990001100|f|1|1");
            assertThat(urbanstat.lines(
                            "select town_name, status, reward_yuan from mart.person_money_reward order by town_code"))
                    .containsExactly("甲镇|provisional|1000000", "乙镇|not_computable|null");
            assertThat(urbanstat.lines("select town_name, form_code from mart.return_status"
                            + " where status = 'missing' and form_code in ('population', 'settlement')"))
                    .isEmpty();
        }
    }
}
