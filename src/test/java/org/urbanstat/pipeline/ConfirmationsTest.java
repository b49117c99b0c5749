package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbanstat.audit.AuditChain;

/** What operators confirm stays, and what corrections would have given is a clawback. */
class ConfirmationsTest {
    private static final Confirmations.Chosen REWARD = ConfirmingOperator.chosen("person-money-2020", "2024");
    private static final Confirmations.Chosen SCORES = ConfirmingOperator.chosen("scorecard-2020", "2024");

    @TempDir
    Path folder;

    private SmallCountry country;
    private TestInstallation urbanstat;
    private ConfirmingOperator operator;

    @BeforeEach
    void open() {
        country = SmallCountry.in(folder).scored().sendAll();
        urbanstat = TestInstallation.of(country);
        operator = new ConfirmingOperator(urbanstat);
        urbanstat.run(country.request());
    }

    @AfterEach
    void close() {
        assertThat(new AuditChain(urbanstat.client()).check().isWhole()).isTrue();
        urbanstat.close();
    }

    @Test
    void a_confirmed_reward_stays_and_a_correction_is_a_clawback() {
        Confirmations.Done done = operator.confirm(REWARD);
        assertThat(done.counties()).containsExactly("990001");
        assertThat(done.rowCount()).isEqualTo(2);
        urbanstat.run(country.request());
        assertThat(rewards()).containsExactly("2024|甲镇|704054|confirmed|2", "2024|乙镇|295946|confirmed|2");
        correct();
        urbanstat.run(country.request());
        assertThat(rewards()).containsExactly("2024|甲镇|704054|confirmed|2", "2024|乙镇|295946|confirmed|2");
        assertThat(clawbacks())
                .containsExactly("2025|2024|990001100|704054|705764|-1710", "2025|2024|990001101|295946|294236|1710");
        assertThat(urbanstat.run(country.request()).releaseId()).isEmpty();
        assertThat(verified()).isTrue();
    }

    @Test
    void a_correction_that_is_withdrawn_takes_nothing_back() {
        operator.confirm(REWARD);
        correct();
        urbanstat.run(country.request());
        assertThat(clawbacks()).hasSize(2);
        withdrawSettlement();
        urbanstat.run(country.request());
        assertThat(clawbacks()).isEmpty();
    }

    @Test
    void a_receiver_that_drops_out_afterwards_is_no_correction_of_the_others() {
        operator.confirm(REWARD);
        withdrawSettlement();
        urbanstat.run(country.request());
        assertThat(rewards()).containsExactly("2024|甲镇|704054|confirmed|2", "2024|乙镇|295946|confirmed|2");
        assertThat(clawbacks()).isEmpty();
    }

    @Test
    void what_is_confirmed_is_confirmed_once() {
        operator.confirm(REWARD);
        operator.confirmIsRefused(
                "nothing was done: person-money-2020 2024 of 990001 was confirmed by 王芳, as release 1 showed it, and is"
                        + " frozen. What a later correction would have given is in mart.person_money_clawback: urbanstat"
                        + " sql \"select * from mart.person_money_clawback\"",
                REWARD);
    }

    @Test
    void a_receiver_without_a_figure_is_named_before_it_is_left_out() {
        withdrawSettlement();
        urbanstat.run(country.request());
        operator.confirmIsRefused(
                "nothing was done: of person-money-2020 2024 there is no figure for 990001100. What is missing: urbanstat"
                        + " status --period 2024. To confirm without them: --exclude 990001100",
                REWARD);
        operator.confirmIsRefused(
                "nothing was done: 990001101 has a figure under person-money-2020 2024, and only receivers without one can"
                        + " be left out. Leave out --exclude 990001101",
                REWARD,
                "990001100",
                "990001101");
        operator.confirm(REWARD, "990001100");
        urbanstat.run(country.request());
        assertThat(rewards()).containsExactly("2024|甲镇|null|not_computable|3", "2024|乙镇|1000000|confirmed|3");
        assertThat(urbanstat.lines("select reason_en from mart.person_money_reward where town_code = '990001100'"))
                .singleElement()
                .asString()
                .endsWith("; confirmed by an operator without a figure: 领导小组会议通过");
    }

    @Test
    void what_no_release_shows_cannot_be_confirmed() {
        operator.confirmIsRefused(
                "nothing was done: the last release shows nothing of a policy person-money-1999. It shows: person-land-2020,"
                        + " person-money-2020, scorecard-2020",
                ConfirmingOperator.chosen("person-money-1999", "2024"));
        operator.confirmIsRefused(
                "nothing was done: the last release shows nothing of person-money-2020 for 2023. It shows: 2024",
                ConfirmingOperator.chosen("person-money-2020", "2023"));
    }

    @Test
    void a_scorecard_is_a_draft_then_confirmed_then_published() {
        assertThat(states()).containsExactly("draft");
        operator.publishIsRefused(
                "nothing was done: scorecard-2020 2024 of 990001 is a draft. Confirm it first: urbanstat confirm"
                        + " scorecard-2020 --period 2024 --reason TEXT",
                SCORES);
        List<String> before = scores();
        operator.confirm(SCORES);
        correct();
        urbanstat.run(country.request());
        assertThat(states()).containsExactly("confirmed");
        assertThat(scores()).isEqualTo(before);
        operator.publish(SCORES);
        urbanstat.run(country.request());
        assertThat(states()).containsExactly("published");
        assertThat(scores()).isEqualTo(before);
        operator.publishIsRefused("nothing was done: scorecard-2020 2024 of 990001 is published already", SCORES);
        operator.publishIsRefused(
                "nothing was done: --published is for scorecards, and person-money-2020 is none. Leave it out", REWARD);
        assertThat(urbanstat.lines("select actor, subject, details ->> 'state' from audit.event where kind = 'CONFIRM'"
                        + " order by event_id"))
                .containsExactly("王芳|policy scorecard-2020 2024|confirmed", "王芳|policy scorecard-2020 2024|published");
        assertThat(verified()).isTrue();
    }

    private void correct() {
        country.sendCorrected(
                "2025-02-03/甲镇落户更正.csv", "甲镇落户", "100,60,10,5,5,20,40,30,30", "101,61,10,5,5,20,41,30,30");
    }

    private void withdrawSettlement() {
        operator.withdraw("990001100", "settlement", "2024");
    }

    /** The last release, built anew from the archive. */
    private boolean verified() {
        return new Verification(urbanstat.dataSource(), Optional.empty())
                .of(Optional.empty(), true)
                .isGood(true);
    }

    private List<String> rewards() {
        return urbanstat.lines("select period, town_name, reward_yuan, status, release_id from mart.person_money_reward"
                + " order by town_code");
    }

    private List<String> clawbacks() {
        return urbanstat.lines(
                "select period, corrected_period, town_code, awarded_yuan, recomputed_yuan, clawback_yuan"
                        + " from mart.person_money_clawback order by town_code");
    }

    private List<String> states() {
        return urbanstat.lines("select distinct state from mart.scorecard");
    }

    private List<String> scores() {
        return urbanstat.lines("select subject_code, score, rank, grade, listing from mart.scorecard order by 1");
    }
}
