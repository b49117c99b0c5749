package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.urbanstat.audit.AuditChain;
import org.urbanstat.validation.ReturnKey;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;

/** What an operator does to revisions of two towns, and what the nights after make of it. */
class RevisionActsTest {
    private static final RevisionActs.Why WHY = new RevisionActs.Why("王芳", "镇里来函更正");
    private static final ReturnKey SETTLEMENT = key("settlement");
    private static final String SUM = "settlement.equals_sum_of.settled_total";

    @TempDir
    Path folder;

    private SmallCountry country;
    private TestInstallation urbanstat;

    @BeforeEach
    void open() {
        country = SmallCountry.in(folder).sendAll();
        urbanstat = TestInstallation.of(country);
        urbanstat.run(country.request());
    }

    @AfterEach
    void close() {
        assertThat(new AuditChain(urbanstat.client()).check().isWhole()).isTrue();
        urbanstat.close();
    }

    @Test
    void a_withdrawn_revision_counts_no_more_from_the_next_night_on() {
        correct(1);
        RevisionAct act = acted(acts -> acts.withdraw(SETTLEMENT, Optional.empty(), WHY));
        assertThat(act.revision()).isEqualTo(2);
        assertThat(act.inForce()).contains(2);
        assertThat(act.willBeInForce()).contains(1);
        assertThat(status()).containsExactly("accepted|2|2|2");
        RunOutcome night = urbanstat.run(country.request());
        assertThat(MovedFigures.headlines(night)).contains("quota 2025 990001100: 8080.00 → 8000.00, data");
        assertThat(status()).containsExactly("accepted|1|1|3");
        assertThat(urbanstat.lines("select actor, kind, subject, reason, details ->> 'revision',"
                        + " details ->> 'from_in_force', details ->> 'to_in_force' from audit.event"
                        + " where subject = 'return 990001100 settlement 2024' order by event_id"))
                .containsExactly(
                        "test|RETURN_STATE|return 990001100 settlement 2024|test|null||1",
                        "test|RETURN_STATE|return 990001100 settlement 2024|test|null|1|2",
                        "王芳|WITHDRAW|return 990001100 settlement 2024|镇里来函更正|2|null|null",
                        "test|RETURN_STATE|return 990001100 settlement 2024|test|null|2|1");
        assertThat(urbanstat.lines(
                        "select town_code, revision, kind, rule_code, reason, acted_by, expires_on, release_id"
                                + " from mart.revision_act"))
                .containsExactly("990001100|2|withdrawn|null|镇里来函更正|王芳|null|3");
        assertThat(urbanstat.run(country.request()).releaseId()).isEmpty();
    }

    @Test
    void a_return_of_which_everything_is_withdrawn_is_missing_again() {
        RevisionAct act = acted(acts -> acts.withdraw(SETTLEMENT, Optional.empty(), WHY));
        assertThat(act.willBeInForce()).isEmpty();
        urbanstat.run(country.request());
        assertThat(status()).containsExactly("missing|null|null|1");
        assertThat(urbanstat.lines("select town_name, status from mart.person_money_reward order by town_code"))
                .containsExactly("甲镇|not_computable", "乙镇|provisional");
        assertThat(acted(acts -> acts.undoWithdrawal(SETTLEMENT, Optional.empty(), WHY))
                        .willBeInForce())
                .contains(1);
        urbanstat.run(country.request());
        assertThat(status()).containsExactly("accepted|1|1|3");
        assertThat(urbanstat.lines("select town_name, status from mart.person_money_reward order by town_code"))
                .containsExactly("甲镇|final", "乙镇|final");
    }

    @Test
    void the_same_bytes_again_do_not_undo_a_withdrawal_but_a_new_file_does() {
        correct(1);
        acted(acts -> acts.withdraw(SETTLEMENT, Optional.empty(), WHY));
        country.sendCorrected("2025-03-01/又一份.csv", "甲镇落户", "100,60,10,5,5,20,40,30,30", "101,61,10,5,5,20,41,30,30");
        assertThat(urbanstat.run(country.request()).submissions()).isEqualTo(new RunOutcome.Submissions(0, 1, 0));
        assertThat(status()).containsExactly("accepted|1|1|3");
        country.sendCorrected(
                "2025-03-02/再报.csv", "甲镇落户", "100,60,10,5,5,20,40,30,30,50", "101,61,10,5,5,20,41,30,30,50\n说明:确认无误");
        assertThat(urbanstat.run(country.request()).returns()).isEqualTo(new RunOutcome.Returns(1, 0, 0, 0));
        assertThat(status()).containsExactly("accepted|3|3|4");
    }

    @Test
    void an_accepted_error_lets_the_revision_into_force_and_every_figure_says_so_until_it_expires() {
        reject();
        RevisionAct act = acted(
                acts -> acts.accept(SETTLEMENT, Optional.empty(), List.of(SUM), LocalDate.parse("2026-01-01"), WHY));
        assertThat(act.openRules()).isEmpty();
        assertThat(act.willBeInForce()).contains(2);
        long readings = readings();
        RunOutcome night = urbanstat.run(country.request());
        assertThat(readings()).isEqualTo(readings);
        assertThat(status()).containsExactly("accepted_with_warnings|2|2|3");
        assertThat(urbanstat.lines(
                        "select revision, settled_total from mart.fact_settlement where town_code = '990001100'"))
                .containsExactly("2|200");
        assertThat(urbanstat.lines("select distinct waiver from mart.finding"))
                .containsExactly("镇里来函更正 (王芳, 2025-11-02 → 2026-01-01)");
        assertThat(urbanstat.lines("select area_code, max(waiver_count) from mart.indicator_value"
                        + " where period = '2024' group by area_code order by area_code"))
                .containsExactly("990001|1", "990001100|1", "990001101|0");
        assertThat(night.moved()).extracting(c -> c.move().key().figure()).contains("quota");

        assertThat(urbanstat.lines(
                        "select r.town_name, r.reason_en like '%; the return \"Settlement of rural migrants\" of"
                                + " 2024 rests on a waiver', q.reason from mart.person_money_reward r"
                                + " join mart.person_land_quota q on q.town_code = r.town_code order by r.town_code"))
                .containsExactly("甲镇|t|2024 年“农业转移人口落户表”依据豁免", "乙镇|f|");

        night(LocalDate.parse("2025-12-31"));
        assertThat(status()).containsExactly("accepted_with_warnings|2|2|3");
        night(LocalDate.parse("2026-01-01"));
        assertThat(status()).containsExactly("rejected|2|1|4");
        assertThat(urbanstat.lines("select distinct waiver from mart.finding")).containsExactly("null");
        assertThat(readings()).isEqualTo(readings);
    }

    @Test
    void an_acceptance_that_is_taken_back_rejects_again() {
        reject();
        acted(acts -> acts.accept(SETTLEMENT, Optional.of(2), List.of(SUM), LocalDate.parse("2027-01-01"), WHY));
        urbanstat.run(country.request());
        RevisionAct act = acted(acts -> acts.undoAcceptance(SETTLEMENT, Optional.empty(), List.of(), WHY));
        assertThat(act.rules()).containsExactly(SUM);
        assertThat(act.openRules()).containsExactly(SUM);
        assertThat(act.willBeInForce()).contains(1);
        urbanstat.run(country.request());
        assertThat(status()).containsExactly("rejected|2|1|4");
    }

    @Test
    void an_error_across_returns_is_accepted_the_same_way() {
        country.sendCorrected("2025-02-01/甲镇居住证.csv", "甲镇居住证", "200,20,150", "320,20,150");
        urbanstat.run(country.request());
        assertThat(status("residence_permit")).containsExactly("rejected|2|1|2");
        acted(acts -> acts.accept(
                key("residence_permit"),
                Optional.empty(),
                List.of("residence_permit.not_above_other_form.eligible"),
                LocalDate.parse("2026-01-01"),
                WHY));
        urbanstat.run(country.request());
        assertThat(status("residence_permit")).containsExactly("accepted_with_warnings|2|2|3");
        assertThat(urbanstat.lines("select waiver from mart.finding"))
                .containsExactly("镇里来函更正 (王芳, 2025-11-02 → 2026-01-01)");
        assertThat(urbanstat.run(country.request()).releaseId()).isEmpty();
        night(LocalDate.parse("2026-01-01"));
        assertThat(status("residence_permit")).containsExactly("rejected|2|1|4");
    }

    @Test
    void an_acceptance_holds_through_a_forced_reading_under_other_definitions() {
        reject();
        acted(acts -> acts.accept(SETTLEMENT, Optional.of(2), List.of(SUM), LocalDate.parse("2027-01-01"), WHY));
        urbanstat.run(country.request());
        country.define("nightly.yml", "zone: Asia/Shanghai", "zone:  Asia/Shanghai");
        urbanstat.restart(country);
        urbanstat.run(country.forced());
        assertThat(status()).containsExactly("accepted_with_warnings|2|2|3");
    }

    @Test
    void a_dry_run_shows_what_an_act_moves_and_changes_nothing() {
        correct(1);
        acted(acts -> acts.withdraw(SETTLEMENT, Optional.of(2), WHY));
        RunOutcome difference = urbanstat.run(country.dryRun());
        assertThat(difference.changedRows())
                .isEqualTo(Map.of(
                        "revision_act",
                        1L,
                        "return_status",
                        1L,
                        "person_money_reward",
                        2L,
                        "person_land_quota",
                        1L,
                        "indicator_value",
                        6L));
        assertThat(status()).containsExactly("accepted|2|2|2");
        assertThat(urbanstat.lines("select revision_in_force from validation.return_state where town_code = '990001100'"
                        + " and form_code = 'settlement'"))
                .containsExactly("2");
    }

    @Test
    void refuses_what_makes_no_sense_and_says_what_is_there() {
        correct(1);
        reject();
        ReturnKey other = new ReturnKey(new AreaCode("990001100"), new FormCode("settlement"), new Period("2023"));
        ReturnKey nobody = new ReturnKey(new AreaCode("990001999"), new FormCode("settlement"), new Period("2024"));
        refused(
                acts -> acts.withdraw(nobody, Optional.empty(), WHY),
                "nothing was done: nothing has come from town"
                        + " 990001999. The towns: urbanstat sql \"select distinct town_code, town_name from mart.return_status\"");
        refused(
                acts -> acts.withdraw(other, Optional.empty(), WHY),
                "nothing was done: return 990001100 settlement 2023 never came. Of town 990001100 there are: settlement"
                        + " 2024, land 2024, population 2024, residence_permit 2024, rural_waste 2024, school 2024. To"
                        + " look: urbanstat status --town 990001100");
        refused(
                acts -> acts.withdraw(SETTLEMENT, Optional.of(7), WHY),
                "nothing was done: return 990001100 settlement 2024 has no revision 7; there are 1, 2, 3. To look:"
                        + " urbanstat revisions --town 990001100 --form settlement --period 2024");
        refused(
                acts -> acts.withdraw(SETTLEMENT, Optional.empty(), WHY),
                "nothing was done: of return 990001100 settlement 2024 the latest revision is 3 and the one in force is"
                        + " 2. Say which with --revision. To look: urbanstat revisions --town 990001100 --form settlement"
                        + " --period 2024");
        refused(
                acts -> acts.accept(SETTLEMENT, Optional.of(2), List.of(SUM), LocalDate.parse("2027-01-01"), WHY),
                "nothing was done: no error rejects revision 2 of return 990001100 settlement 2024. To look: urbanstat"
                        + " revisions --town 990001100 --form settlement --period 2024");
        refused(
                acts -> acts.accept(SETTLEMENT, Optional.of(3), List.of("a.b.c"), LocalDate.parse("2027-01-01"), WHY),
                "nothing was done: rule a.b.c does not reject revision 3 of return 990001100 settlement 2024. The rules"
                        + " that do: " + SUM
                        + ". To look: urbanstat findings --town 990001100 --form settlement --period"
                        + " 2024 --severity error");
        refused(
                acts -> acts.accept(SETTLEMENT, Optional.of(3), List.of(SUM), LocalDate.parse("2025-11-02"), WHY),
                "nothing was done: --expires is the first day on which the acceptance no longer holds, and 2025-11-02 is"
                        + " not after today, 2025-11-02. Type a later day");
        refused(
                acts -> acts.undoWithdrawal(SETTLEMENT, Optional.of(2), WHY),
                "nothing was done: revision 2 of return 990001100 settlement 2024 is not withdrawn. To look: urbanstat"
                        + " revisions --town 990001100 --form settlement --period 2024");
        assertThat(urbanstat.lines("select count(*) from audit.event where actor = '王芳'"))
                .containsExactly("0");
    }

    private static ReturnKey key(String form) {
        return new ReturnKey(new AreaCode("990001100"), new FormCode(form), new Period("2024"));
    }

    private void correct(int more) {
        String corrected = (100 + more) + "," + (60 + more) + ",10,5,5,20," + (40 + more) + ",30,30";
        country.sendCorrected("2025-02-03/更正" + more + ".csv", "甲镇落户", "100,60,10,5,5,20,40,30,30", corrected);
        urbanstat.run(country.request());
    }

    private void reject() {
        country.sendCorrected("2025-02-04/退回.csv", "甲镇落户", "100,60,10", "200,60,10");
        urbanstat.run(country.request());
    }

    private RevisionAct acted(Function<RevisionActs, RevisionAct> act) {
        return new TransactionTemplate(new JdbcTransactionManager(urbanstat.dataSource()))
                .execute(status -> act.apply(acts()));
    }

    private RevisionActs acts() {
        Clock clock = Clock.fixed(GoldenRunTest.NOW, ZoneOffset.UTC);
        return new RevisionActs(urbanstat.client(), clock, ZoneId.of("Asia/Shanghai"));
    }

    private void refused(Function<RevisionActs, RevisionAct> act, String message) {
        assertThatThrownBy(() -> acted(act)).isInstanceOf(NotDone.class).hasMessage(message);
    }

    /** The next start of the program, on the morning of that day. */
    private void night(LocalDate day) {
        urbanstat.restart(country, day.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant());
        urbanstat.run(country.request());
    }

    private List<String> status() {
        return status("settlement");
    }

    private List<String> status(String form) {
        return urbanstat.lines("select status, revision, revision_in_force, release_id from mart.return_status"
                + " where town_code = '990001100' and form_code = '" + form + "'");
    }

    private long readings() {
        return Long.parseLong(
                urbanstat.lines("select count(*) from validation.reading").get(0));
    }
}
