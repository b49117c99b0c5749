package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clawback is what corrected returns come to under the policy as it was confirmed, and nothing else. */
class ClawbackTest {
    private static final String POLICY = "policy/person-money-2020.yml";
    private static final String[] CORRECTED = {
        "2025|2024|990001100|704054|705764|-1710", "2025|2024|990001101|295946|294236|1710"
    };

    @TempDir
    Path folder;

    private SmallCountry country;
    private TestInstallation urbanstat;
    private ConfirmingOperator operator;

    @BeforeEach
    void confirm() {
        country = SmallCountry.in(folder).gated("checker: hold").sendAll();
        urbanstat = TestInstallation.of(country);
        urbanstat.run(country.request());
        operator = new ConfirmingOperator(urbanstat);
        operator.confirm("person-money-2020", "2024");
        urbanstat.run(country.request());
    }

    @AfterEach
    void close() {
        urbanstat.close();
    }

    @Test
    void whoever_edits_the_policy_of_a_confirmed_year_moves_nothing() {
        country.define(POLICY, "  2024: 1000000", "  2024: 3000000")
                .define(POLICY, "cross_province: 1.5", "cross_province: 9")
                .define(POLICY, "receivers: [100-199]", "receivers: [101-199]");
        urbanstat.restart(country);
        assertThat(urbanstat.run(country.request()).heldBecause()).isEmpty();
        assertThat(rewards()).containsExactly("990001100|704054|confirmed", "990001101|295946|confirmed");
        assertThat(clawbacks()).isEmpty();
        correct();
        assertThat(urbanstat.run(country.request()).heldBecause()).isEmpty();
        assertThat(clawbacks()).containsExactly(CORRECTED);
    }

    @Test
    void a_policy_that_is_taken_away_leaves_what_was_confirmed_by_it() {
        country.define(POLICY, "code: person-money-2020", "code: person-money-2025");
        correct();
        urbanstat.restart(country);
        assertThat(urbanstat.run(country.request()).heldBecause()).isEmpty();
        assertThat(rewards()).containsExactly("990001100|704054|confirmed", "990001101|295946|confirmed");
        assertThat(clawbacks()).containsExactly(CORRECTED);
    }

    @Test
    void a_receiver_that_came_late_moves_nobody_else() {
        operator.withdraw("990001100", "settlement", "2024");
        urbanstat.run(country.request());
        assertThat(clawbacks()).isEmpty();
        assertThat(urbanstat.lines("select count(*) from linkage.recomputed_reward"))
                .containsExactly("0");
    }

    @Test
    void what_is_taken_back_from_some_is_due_to_the_others() {
        correct();
        urbanstat.run(country.request());
        assertThat(urbanstat.lines(
                        "select corrected_period, sum(clawback_yuan) from mart.person_money_clawback group by 1"))
                .containsExactly("2024|0");
    }

    @Test
    void the_checker_finds_a_recomputed_reward_that_somebody_touched() {
        correct();
        urbanstat.run(country.request());
        assertThat(
                        found(
                                "update linkage.recomputed_reward set reward_yuan = reward_yuan + 1 where town_code = '990001100'"))
                .containsExactly(
                        "the checker disagrees: reward recomputed reward_yuan of 990001100 in 2024 is 705765, computed a"
                                + " second time it is 705764",
                        "the checker disagrees: clawback Σ 2025 of 990001 in 2024 is -1, computed a second time it is 0");
        assertThat(found("delete from linkage.recomputed_reward where town_code = '990001101'"))
                .containsExactly(
                        "the checker disagrees: reward recomputed rows of 990001101 in 2024 is 0, computed a second time it"
                                + " is 1",
                        "the checker disagrees: clawback Σ 2025 of 990001 in 2024 is -1710, computed a second time it is 0");
    }

    private void correct() {
        country.sendCorrected(
                "2025-02-03/甲镇落户更正.csv", "甲镇落户", "100,60,10,5,5,20,40,30,30", "101,61,10,5,5,20,41,30,30");
    }

    private List<String> rewards() {
        return urbanstat.lines(
                "select town_code, reward_yuan, status from mart.person_money_reward order by town_code");
    }

    private List<String> clawbacks() {
        return urbanstat.lines(
                "select period, corrected_period, town_code, awarded_yuan, recomputed_yuan, clawback_yuan"
                        + " from mart.person_money_clawback order by town_code");
    }

    private List<String> found(String fault) {
        return new PlantedFault(urbanstat, country, fault).found();
    }
}
