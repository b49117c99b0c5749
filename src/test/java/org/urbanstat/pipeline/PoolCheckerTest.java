package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever changes an award, a share or who receives is found, by name; nobody else is. */
class PoolCheckerTest {
    @TempDir
    Path folder;

    private SmallCountry country;
    private TestInstallation urbanstat;

    @BeforeEach
    void open() {
        country = SmallCountry.in(folder).gated("checker: hold").sendAll();
        urbanstat = TestInstallation.of(country);
        assertThat(urbanstat.run(country.request()).heldBecause()).isEmpty();
    }

    @AfterEach
    void close() {
        urbanstat.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            reward_yuan = reward_yuan + 1               | reward reward_yuan of 990001100 in 2024 is 704055, computed a second time it is 704054
            reward_yuan = null                          | reward reward_yuan of 990001100 in 2024 is —, computed a second time it is 704054
            settlement_share = settlement_share + 1e-12 | reward settlement_share · 10¹² of 990001100 in 2024 is 681081081082, computed a second time it is 681081081081
            settlement_points = 125                     | reward settlement_points of 990001100 in 2024 is 125, computed a second time it is 126
            difficulty = 2                              | reward difficulty of 990001100 in 2024 is 2, computed a second time it is 1
            pool_yuan = 999999                          | reward pool_yuan of 990001100 in 2024 is 999999, computed a second time it is 1000000
            """)
    void a_row_that_was_changed_is_named_with_what_it_should_be(String change, String message) {
        assertThat(found("update linkage.person_money_reward set " + change + " where town_code = '990001100'"))
                .singleElement()
                .asString()
                .contains(message.strip());
    }

    @Test
    void a_unit_moved_from_one_town_to_another_keeps_the_sum_and_is_found_all_the_same() {
        assertThat(found("update linkage.person_money_reward set reward_yuan = reward_yuan"
                        + " + case town_code when '990001100' then 1 else -1 end"))
                .hasSize(2);
    }

    @Test
    void a_receiver_that_is_missing_is_named() {
        assertThat(found("delete from linkage.person_money_reward where town_code = '990001101'"))
                .containsExactly(
                        "the checker disagrees: reward rows of 990001101 in 2024 is 0, computed a second time it is 1");
    }

    @Test
    void one_that_is_no_receiver_is_named() {
        assertThat(found("insert into linkage.person_money_reward select period, '990001401', policy_code,"
                        + " settlement_points, settlement_share, education_share, permit_share, effort_share, difficulty,"
                        + " combined_share, reward_yuan, pool_yuan, is_provisional, status, reason_zh, reason_en"
                        + " from linkage.person_money_reward where town_code = '990001100'"))
                .containsExactly(
                        "the checker disagrees: reward rows of 990001401 in 2024 is 1, computed a second time it is 0");
    }

    @Test
    void a_town_without_a_return_is_left_out_by_both() {
        country.withhold("2025-01-20/乙镇落户.csv");
        SmallCountry late =
                SmallCountry.in(folder.resolve("late")).gated("checker: hold").sendAll();
        late.withhold("2025-01-20/乙镇落户.csv");
        try (TestInstallation other = TestInstallation.of(late)) {
            RunOutcome night = other.run(late.request());
            assertThat(night.heldBecause()).isEmpty();
            assertThat(night.releaseId()).contains(1L);
        }
    }

    private List<String> found(String fault) {
        return new PlantedFault(urbanstat, country, fault).found();
    }
}
