package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissingSettlementTest {
    @Test
    void a_town_without_its_settlement_return_is_not_computable_and_the_other_provisional_until_it_comes(
            @TempDir Path folder) {
        SmallCountry country = SmallCountry.in(folder).sendAll().withhold("2025-01-20/乙镇落户.csv");
        try (TestInstallation urbanstat = TestInstallation.of(country)) {
            assertThat(urbanstat.run(country.request()).releaseId()).contains(1L);
            String rewards = "select town_name, status, is_provisional, reward_yuan, combined_share"
                    + " from mart.person_money_reward order by town_code";
            assertThat(urbanstat.lines(rewards))
                    .containsExactly("甲镇|provisional|t|1000000|1.000000000000", "乙镇|not_computable|t|null|null");
            assertThat(urbanstat.lines("select town_name, status, quota_m2, reason_en from mart.person_land_quota"
                            + " order by town_code"))
                    .containsExactly(
                            "甲镇|final|8000.00|",
                            "乙镇|not_computable|null|the settlement return of 2024 is missing, so no quota is computed");
            assertThat(urbanstat.lines("select town_name, status, is_late, revision from mart.return_status"
                            + " where form_code = 'settlement' order by town_code"))
                    .containsExactly("甲镇|accepted|f|1", "乙镇|missing|t|null");
            assertThat(urbanstat.lines("select area_name, numerator, is_provisional, returns_used, returns_expected"
                            + " from mart.indicator_value where indicator_code = 'settled_count' order by area_code"))
                    .containsExactly("试验县|100|t|1|2", "甲镇|100|f|1|1");

            country.send("2025-10-31/乙镇落户.csv", SmallCountry.sent("乙镇落户"));
            assertThat(urbanstat.run(country.request()).releaseId()).contains(2L);
            assertThat(urbanstat.lines(rewards))
                    .containsExactly("甲镇|final|f|704054|0.704054054054", "乙镇|final|f|295946|0.295945945946");
        }
    }
}
