package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.urbanstat.publication.Publication;
import org.urbanstat.vocabulary.Text;

/** A candidate that a gate holds waits for an operator, who publishes or discards just what was looked at. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HeldReleaseTest {
    private static final String CANDIDATES =
            "select candidate_id, run_id, state, release_id, acted_by, reason from publication.candidate order by 1";
    private static final String REWARDS = "select town_code, reward_yuan from mart.person_money_reward order by 1";

    @TempDir
    static Path folder;

    static SmallCountry country;
    static TestInstallation urbanstat;

    @BeforeAll
    static void publishTheFirstRelease() {
        country = SmallCountry.in(folder).gated("max_reward_change_percent: 5").sendAll();
        urbanstat = TestInstallation.of(country);
        assertThat(urbanstat.run(country.request()).releaseId()).contains(1L);
    }

    @AfterAll
    static void close() {
        urbanstat.close();
    }

    private static void sendCorrection(String day, String settled) {
        country.sendCorrected(day + "/甲镇落户更正.csv", "甲镇落户", "100,60,10,5,5,20,40,30,30", settled);
    }

    private static CandidateActs.Done act(java.util.function.Function<CandidateActs, CandidateActs.Done> act) {
        CandidateActs acts = new CandidateActs(urbanstat.dataSource(), Clock.fixed(GoldenRunTest.NOW, ZoneOffset.UTC));
        return new TransactionTemplate(new JdbcTransactionManager(urbanstat.dataSource()))
                .execute(status -> act.apply(acts));
    }

    @Test
    @Order(1)
    void a_dry_run_says_what_would_hold_and_keeps_nothing() {
        sendCorrection("2025-02-03", "300,260,10,5,5,20,240,30,30");
        RunOutcome dry = urbanstat.run(country.dryRun());
        assertThat(dry.status()).isEqualTo(RunOutcome.Status.HELD);
        assertThat(dry.heldBecause())
                .extracting(Text::en)
                .containsExactly(
                        "the reward of 990001100 in 2024 would go from 704054 to 835567 yuan;"
                                + " the gate max_reward_change_percent lets 5 % pass",
                        "the reward of 990001101 in 2024 would go from 295946 to 164433 yuan;"
                                + " the gate max_reward_change_percent lets 5 % pass");
        assertThat(urbanstat.lines(CANDIDATES)).containsExactly("1|1|published|1|null|null");
        assertThat(urbanstat.lines("select count(*) from publication.figure_change"))
                .containsExactly("0");
    }

    @Test
    @Order(2)
    void a_night_that_moves_a_reward_too_far_is_held_and_readers_see_the_old_release() {
        RunOutcome night = urbanstat.run(country.request());
        assertThat(night.status()).isEqualTo(RunOutcome.Status.HELD);
        assertThat(night.releaseId()).isEmpty();
        assertThat(night.heldBecause()).hasSize(2);
        assertThat(MovedFigures.headlines(night))
                .containsExactly(
                        "quota 2025 990001100: 8000.00 → 24000.00, data",
                        "reward 2024 990001100: 704054 → 835567, data",
                        "reward 2024 990001101: 295946 → 164433, data");
        assertThat(urbanstat.lines(CANDIDATES)).containsExactly("1|1|published|1|null|null", "2|3|held|null|null|null");
        assertThat(urbanstat.lines("select g ->> 'gate', g ->> 'case_count', g #>> '{cases,0,area_code}'"
                        + " from publication.candidate, jsonb_array_elements(gates) g"
                        + " where state = 'held' order by 1"))
                .containsExactly("checker|0|null", "max_reward_change_percent|2|990001100");
        assertThat(urbanstat.lines(REWARDS)).containsExactly("990001100|704054", "990001101|295946");
    }

    @Test
    @Order(3)
    void the_night_after_changes_nothing_and_the_same_candidate_goes_on_waiting() {
        assertThat(urbanstat.run(country.request()).status()).isEqualTo(RunOutcome.Status.HELD);
        assertThat(urbanstat.lines("select candidate_id, run_id from publication.candidate where state = 'held'"))
                .containsExactly("2|3");
    }

    @Test
    @Order(4)
    void discarded_it_is_neither_published_nor_held_again_and_the_night_says_so() {
        act(acts -> acts.discard(Optional.empty(), "wang", "a slip of the pen"));
        assertThat(urbanstat.lines(CANDIDATES)).contains("2|3|discarded|null|wang|a slip of the pen");
        RunOutcome night = urbanstat.run(country.request());
        assertThat(night.status()).isEqualTo(RunOutcome.Status.COMPLETED);
        assertThat(night.releaseId()).isEmpty();
        assertThat(night.remarks())
                .extracting(Text::en)
                .containsExactly(
                        "not published: it would change just what candidate 2 of run 3 would have changed, which"
                                + " was discarded. To publish it after all: urbanstat publish --candidate 2 --reason TEXT");
        assertThat(urbanstat.lines("select count(*) from mart.release")).containsExactly("1");
        assertThatThrownBy(() -> act(acts -> acts.publish(Optional.empty(), "wang", "no")))
                .isInstanceOf(CandidateRefused.class)
                .hasMessageStartingWith("no candidate is held");
    }

    @Test
    @Order(5)
    void a_night_with_another_candidate_is_judged_anew() {
        sendCorrection("2025-02-04", "200,160,10,5,5,20,140,30,30");
        RunOutcome night = urbanstat.run(country.request());
        assertThat(night.status()).isEqualTo(RunOutcome.Status.HELD);
        assertThat(urbanstat.lines("select candidate_id, state from publication.candidate order by 1"))
                .containsExactly("1|published", "2|discarded", "3|held");
    }

    @Test
    @Order(6)
    void a_newer_candidate_replaces_the_held_one() {
        sendCorrection("2025-02-05", "250,210,10,5,5,20,190,30,30");
        assertThat(urbanstat.run(country.request()).status()).isEqualTo(RunOutcome.Status.HELD);
        assertThat(urbanstat.lines("select candidate_id, state from publication.candidate order by 1"))
                .containsExactly("1|published", "2|discarded", "3|replaced", "4|held");
        assertThatThrownBy(() -> act(acts -> acts.publish(Optional.of(3L), "wang", "no")))
                .hasMessageStartingWith(
                        "candidate 3 of run 6 is replaced and cannot be published or discarded any more");
        assertThatThrownBy(() -> act(acts -> acts.publish(Optional.of(2L), "wang", "no")))
                .hasMessageStartingWith(
                        "candidate 2 of run 3 is not what the tables hold any more: run 7 has changed" + " them since");
    }

    /** As a run leaves it that died after it had read the returns anew. */
    @Test
    @Order(7)
    void what_the_tables_hold_no_more_cannot_be_published() {
        urbanstat
                .client()
                .sql("update linkage.person_money_reward set reward_yuan = reward_yuan + 1")
                .update();
        assertThatThrownBy(() -> act(acts -> acts.publish(Optional.empty(), "wang", "no")))
                .isInstanceOf(CandidateRefused.class)
                .hasMessage("candidate 4 of run 7 is not what the tables hold any more: a file or a calendar day has"
                        + " changed them since. What was looked at cannot be published. To make a new candidate:"
                        + " urbanstat run");
        assertThat(urbanstat.lines(REWARDS)).containsExactly("990001100|704054", "990001101|295946");
        urbanstat
                .client()
                .sql("update linkage.person_money_reward set reward_yuan = reward_yuan - 1")
                .update();
    }

    @Test
    @Order(8)
    void an_operator_publishes_the_held_candidate_in_one_commit_with_the_reason() {
        CandidateActs.Done done = act(acts -> acts.publish(Optional.empty(), "wang", "the town confirmed it"));
        assertThat(done).isEqualTo(new CandidateActs.Done(4, 7, Optional.of(2L), done.changedRows()));
        assertThat(urbanstat.lines(CANDIDATES)).contains("4|7|published|2|wang|the town confirmed it");
        assertThat(urbanstat.lines(REWARDS)).containsExactly("990001100|820732", "990001101|179268");
        assertThat(urbanstat.lines("select figure, area_code, before, after, by_data, cause from"
                        + " publication.figure_change where release_id = 2 and figure in ('reward', 'quota')"
                        + " order by 1, 2"))
                .containsExactly(
                        "quota|990001100|8000.00|20000.00|12000.00|data",
                        "reward|990001100|704054|820732|116678|data",
                        "reward|990001101|295946|179268|-116678|data");
        assertThat(urbanstat.lines("select kind, actor, subject, reason, details::text from audit.event"
                        + " where kind in ('PUBLISH', 'DISCARD') order by event_id"))
                .containsExactly(
                        "DISCARD|wang|candidate 2|a slip of the pen|{\"run\": \"3\"}",
                        "PUBLISH|wang|candidate 4|the town confirmed it|{\"run\": \"7\", \"release\": \"2\"}");
    }

    @Test
    @Order(9)
    void the_night_after_has_nothing_to_say() {
        RunOutcome night = urbanstat.run(country.request());
        assertThat(night.status()).isEqualTo(RunOutcome.Status.COMPLETED);
        assertThat(night.releaseId()).isEmpty();
        assertThat(night.changedRows()).isEmpty();
    }

    /** The second computation, not a comparison with what the SQL of the indicators was meant to say; all is computed anew. */
    @Test
    @Order(10)
    void a_row_that_somebody_touched_is_found_by_the_checker() {
        urbanstat.client().sql("""
                        create function indicators.touched() returns trigger language plpgsql as $$
                        begin
                          new.numerator := new.numerator + 1;
                          return new;
                        end $$
                        """).update();
        urbanstat.client().sql("""
                        create trigger touched before insert on indicators.indicator_value for each row
                        when (new.indicator_code = 'resident_rate' and new.area_code = '990001')
                        execute function indicators.touched()
                        """).update();
        urbanstat.client().sql("delete from pipeline.judged").update();
        RunOutcome night = urbanstat.run(country.request());
        urbanstat
                .client()
                .sql("drop trigger touched on indicators.indicator_value")
                .update();
        assertThat(night.status()).isEqualTo(RunOutcome.Status.HELD);
        assertThat(night.heldBecause())
                .extracting(Text::en)
                .isEqualTo(List.of("the checker disagrees: resident_rate Σ of 990001 in 2024 is 1601,"
                        + " computed a second time it is 1600"));
    }

    @Test
    @Order(11)
    void a_candidate_that_is_no_difference_any_more_is_replaced() {
        RunOutcome night = urbanstat.run(country.request());
        assertThat(night.status()).isEqualTo(RunOutcome.Status.COMPLETED);
        assertThat(urbanstat.lines("select count(*) from publication.candidate where state = 'held'"))
                .containsExactly("0");
    }

    /** Whatever the tables hold, the manifest would name files that the release does not rest on. */
    @Test
    @Order(12)
    void what_a_dead_run_has_read_since_makes_the_held_candidate_stale() {
        sendCorrection("2025-02-06", "150,110,10,5,5,20,90,30,30");
        assertThat(urbanstat.run(country.request()).status()).isEqualTo(RunOutcome.Status.HELD);
        sendCorrection("2025-02-07", "160,120,10,5,5,20,100,30,30");
        assertThatThrownBy(() -> urbanstat.run(country.request(), new DyingAtValidation()))
                .isInstanceOf(RunFailed.class);
        urbanstat
                .client()
                .sql("alter table validation.away rename to return_state")
                .update();
        String held = "select fingerprint from publication.candidate where state = 'held'";
        assertThat(urbanstat.lines(held)).containsExactly(fingerprint());
        String dead = urbanstat.lines("select max(run_id) from pipeline.run").get(0);
        assertThatThrownBy(() -> act(acts -> acts.publish(Optional.empty(), "wang", "no")))
                .isInstanceOf(CandidateRefused.class)
                .hasMessageContaining("is not what the tables hold any more: run " + dead + " has changed them since")
                .hasMessageEndingWith("To make a new candidate: urbanstat run");
    }

    @Test
    @Order(13)
    void a_candidate_that_a_later_reading_confirms_is_of_that_run_and_can_be_published() {
        RunOutcome night = urbanstat.run(country.request());
        assertThat(night.status()).isEqualTo(RunOutcome.Status.HELD);
        String held = "select candidate_id from publication.candidate where state = 'held'";
        List<String> candidate = urbanstat.lines(held);
        assertThat(urbanstat.run(country.forced()).status()).isEqualTo(RunOutcome.Status.HELD);
        assertThat(urbanstat.lines(held)).isEqualTo(candidate);
        assertThat(urbanstat.lines("select run_id from publication.candidate where state = 'held'"))
                .isEqualTo(urbanstat.lines("select max(run_id) from pipeline.run"));
        assertThat(act(acts -> acts.publish(Optional.empty(), "wang", "looked at"))
                        .releaseId())
                .contains(3L);
    }

    private static String fingerprint() {
        return new TransactionTemplate(new JdbcTransactionManager(urbanstat.dataSource())).execute(status -> {
            status.setRollbackOnly();
            return new Publication(urbanstat.client()).foretell().fingerprint().hex();
        });
    }

    /** Takes away a table that the stage needs. */
    private static final class DyingAtValidation implements RunProgress {
        @Override
        public void stage(String name) {
            if (name.equals("validation")) {
                urbanstat
                        .client()
                        .sql("alter table validation.return_state rename to away")
                        .update();
            }
        }

        @Override
        public void read(long done, long total) {}
    }
}
