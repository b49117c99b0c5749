package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.urbanstat.database.TestDatabase;
import org.urbanstat.definitions.ProjectJobs;
import org.urbanstat.facts.SentReturns;
import org.urbanstat.facts.SentReturns.Sent;
import org.urbanstat.vocabulary.Severity;
import org.urbanstat.vocabulary.Sha256;

class ReturnStatesTest {
    private static final String RETURN = "population 620982100 2024";
    private static final Sha256 LATER_EDITION = Sha256.of("later");

    private TestDatabase database;
    private SentReturns returns;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        returns = new SentReturns(database, ProjectJobs.definitions());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void numbersTheRevisionsOfANightByFirstReceiptThenByPathInCodePoints() {
        returns.send("2025-01-21/😀.xlsx", "2025-01-21", said(1));
        returns.send("2025-01-21/Ａ.xlsx", "2025-01-21", said(2));
        returns.send("2025-01-21/a.xlsx", "2025-01-21", said(3));
        returns.send("2025-01-21/Z.xlsx", "2025-01-21", said(4));
        returns.send("2025-01-20/镇.xlsx", "2025-01-20", said(5));
        returns.judge();
        assertThat(revisions())
                .containsExactly(
                        "1|2025-01-20/镇.xlsx",
                        "2|2025-01-21/Z.xlsx",
                        "3|2025-01-21/a.xlsx",
                        "4|2025-01-21/Ａ.xlsx",
                        "5|2025-01-21/😀.xlsx");
    }

    @Test
    void numbersALaterNightBehindTheEarlierOnes() {
        returns.send("2025-01-21/b.xlsx", "2025-01-21", said(1));
        returns.judge();
        returns.send("2025-01-20/a.xlsx", "2025-01-20", said(2));
        returns.judge();
        assertThat(revisions()).containsExactly("1|2025-01-21/b.xlsx", "2|2025-01-20/a.xlsx");
        assertThat(states()).containsExactly("accepted|2|2|2025-01-20/a.xlsx|0|0");
    }

    @Test
    void numbersEachTownFormAndPeriodByItself() {
        returns.send(
                "a.xlsx",
                "2025-01-20",
                said(1),
                returns.accepted("population 620982100 2023", "resident_total=1"),
                returns.accepted("population 620982101 2024", "resident_total=1"),
                returns.accepted("land 620982100 2024", "urban_construction_land_hectares=1"));
        returns.judge();
        assertThat(revisions()).containsExactly("1|a.xlsx", "1|a.xlsx", "1|a.xlsx", "1|a.xlsx");
    }

    @Test
    void givesNoNumberToAReturnThatSaysWhatAnyRevisionHasSaid() {
        returns.send("1.xlsx", "2025-01-20", said(1));
        returns.send("2.xlsx", "2025-01-21", said(2));
        returns.judge();
        Sent latest = returns.send("3.xlsx", "2025-01-22", said(2));
        Sent older = returns.send("4.xlsx", "2025-01-23", said(1));
        returns.judge();
        assertThat(revisions()).containsExactly("1|1.xlsx", "2|2.xlsx");
        assertThat(states()).containsExactly("accepted|2|2|2.xlsx|0|0");
        assertThat(database.lines("select submission_id, form_code, period, town_code"
                        + " from validation.unchanged_return order by submission_id"))
                .containsExactly(
                        latest.submission() + "|population|2024|620982100",
                        older.submission() + "|population|2024|620982100");
        assertThat(database.lines("select resident_total from facts.population order by 1"))
                .containsExactly("1", "2");
    }

    @Test
    void givesOneNumberToTwoThatSayTheSameInOneNight() {
        returns.send("b.xlsx", "2025-01-20", said(1));
        returns.send("a.xlsx", "2025-01-20", said(1));
        returns.judge();
        assertThat(revisions()).containsExactly("1|a.xlsx");
    }

    @Test
    void numbersARejectedReturnAndLeavesTheLastAcceptedInForce() {
        returns.send("1.xlsx", "2025-01-20", said(1));
        returns.send("2.xlsx", "2025-01-21", returns.found(Severity.ERROR, RETURN, "resident_total=2"));
        returns.judge();
        assertThat(states()).containsExactly("rejected|2|1|2.xlsx|1|0");
        returns.send("3.xlsx", "2025-01-22", returns.found(Severity.WARNING, RETURN, "resident_total=3"));
        returns.judge();
        assertThat(states()).containsExactly("accepted_with_warnings|3|3|3.xlsx|0|1");
    }

    @Test
    void hasNothingInForceBeforeARevisionIsAccepted() {
        returns.send("1.xlsx", "2025-01-20", returns.found(Severity.ERROR, RETURN, "resident_total=2"));
        returns.judge();
        assertThat(states()).containsExactly("rejected|1|null|1.xlsx|1|0");
        assertThat(firstAccepted()).containsExactly("null");
    }

    @Test
    void remembersWhenTheFirstAcceptedRevisionCame() {
        returns.send("1.xlsx", "2025-01-20", returns.found(Severity.ERROR, RETURN, "resident_total=1"));
        returns.send("2.xlsx", "2025-01-21", said(2));
        returns.send("3.xlsx", "2025-01-22", said(3));
        returns.judge();
        assertThat(firstAccepted()).containsExactly("2025-01-21 00:00:00");
    }

    @Test
    void keepsTheNumbersOfASubmissionThatIsReadAgain() {
        Sent first = returns.send("1.xlsx", "2025-01-20", said(1));
        returns.send("2.xlsx", "2025-01-21", said(2));
        returns.judge();
        returns.readAgain(first, LATER_EDITION, returns.found(Severity.ERROR, RETURN, "resident_total=1"));
        returns.judge();
        assertThat(revisions()).containsExactly("1|1.xlsx", "1|1.xlsx", "2|2.xlsx");
        assertThat(states()).containsExactly("accepted|2|2|2.xlsx|0|0");
        assertThat(database.lines("select revision, is_rejected::text from validation.speaking_reading order by 1"))
                .containsExactly("1|true", "2|false");
    }

    @Test
    void keepsTheNumbersOfTwoSheetsThatSpeakOfTheSameReturn() {
        Sent sent = returns.send(
                "1.xlsx",
                "2025-01-20",
                returns.inSheet("初稿", RETURN, "resident_total=1"),
                returns.inSheet("定稿", RETURN, "resident_total=2"));
        returns.judge();
        returns.readAgain(
                sent,
                LATER_EDITION,
                returns.inSheet("初稿", RETURN, "resident_total=1 households=1"),
                returns.inSheet("定稿", RETURN, "resident_total=2 households=1"));
        returns.judge();
        assertThat(database.lines("select reading_id, revision, sheet from validation.reading order by 1"))
                .containsExactly("1|1|初稿", "2|2|定稿", "3|1|初稿", "4|2|定稿");
    }

    @Test
    void saysTheSameASecondTime() {
        returns.send("1.xlsx", "2025-01-20", said(1));
        returns.send("2.xlsx", "2025-01-21", returns.found(Severity.ERROR, RETURN, "resident_total=2"));
        returns.judge();
        List<String> before = database.lines("select s.* from validation.return_state s");
        returns.judge();
        assertThat(database.lines("select s.* from validation.return_state s"))
                .isEqualTo(before)
                .hasSize(1);
    }

    @Test
    void theChainOfRevisionsHasNoForkAndNoGap() {
        returns.send("1.xlsx", "2025-01-20", said(1));
        returns.send("2.xlsx", "2025-01-21", said(2));
        returns.judge();
        assertThat(database.lines(
                        "select revision, previous_revision, submission_id from validation.revision order by 1"))
                .containsExactly("1|null|1", "2|1|2");
        for (String broken : new String[] {
            "update validation.reading set revision = 1 where reading_id = 2",
            "update validation.reading set revision = 3 where reading_id = 2",
            "insert into validation.revision (form_code, period, town_code, revision, submission_id, sheet)"
                    + " select form_code, period, town_code, 4, submission_id, sheet from validation.revision limit 1",
            "insert into validation.revision (form_code, period, town_code, revision, submission_id, sheet)"
                    + " select form_code, period, town_code, 2, 1, sheet from validation.revision limit 1",
            "delete from validation.revision where revision = 1"
        }) {
            assertThatThrownBy(() -> database.client().sql(broken).update())
                    .as(broken)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Test
    void aRevisionThatWasWithdrawnCountsNoMoreUntilThatIsTakenBack() {
        returns.send("1.xlsx", "2025-01-20", said(1));
        returns.send("2.xlsx", "2025-01-21", said(2));
        returns.judge();
        withdraw(2, false);
        returns.judge();
        assertThat(states()).containsExactly("accepted|1|1|1.xlsx|0|0");
        withdraw(1, false);
        returns.judge();
        assertThat(states()).isEmpty();
        withdraw(2, true);
        returns.judge();
        assertThat(states()).containsExactly("accepted|2|2|2.xlsx|0|0");
        assertThat(firstAccepted()).containsExactly("2025-01-21 00:00:00");
    }

    @Test
    void whatWasWithdrawnAndIsSentAgainIsARevision() {
        returns.send("1.xlsx", "2025-01-20", said(1));
        returns.send("2.xlsx", "2025-01-21", said(2));
        returns.judge();
        withdraw(2, false);
        returns.judge();
        returns.send("3.xlsx", "2025-01-22", said(2));
        returns.send("4.xlsx", "2025-01-23", said(2));
        returns.judge();
        assertThat(revisions()).containsExactly("1|1.xlsx", "2|2.xlsx", "3|3.xlsx");
        assertThat(states()).containsExactly("accepted|3|3|3.xlsx|0|0");
    }

    @Test
    void anAcceptedErrorRejectsNoMoreUntilItExpires() {
        returns.send("1.xlsx", "2025-01-20", said(1));
        returns.send("2.xlsx", "2025-01-21", returns.found(Severity.ERROR, RETURN, "resident_total=2"));
        returns.judge();
        assertThat(states()).containsExactly("rejected|2|1|2.xlsx|1|0");
        accept("population.between.people", "other.rule", "2026-03-01");
        returns.judgeOn(LocalDate.parse("2026-02-28"));
        assertThat(states()).containsExactly("accepted_with_warnings|2|2|2.xlsx|1|0");
        assertThat(waivers()).containsExactly("数字属实 (王芳, 2026-01-02 → 2026-03-01)");
        returns.judgeOn(LocalDate.parse("2026-03-01"));
        assertThat(states()).containsExactly("rejected|2|1|2.xlsx|1|0");
        assertThat(waivers()).containsExactly("null");
    }

    @Test
    void anAcceptanceThatIsTakenBackLeavesWhatJobsWaiversSay() {
        returns.send("1.xlsx", "2025-01-20", returns.found(Severity.ERROR, RETURN, "resident_total=2"));
        returns.judge();
        database.client().sql("update validation.finding set waiver = '常年豁免'").update();
        accept("population.between.people", "", "2026-03-01");
        returns.judgeOn(LocalDate.parse("2026-02-28"));
        assertThat(waivers()).containsExactly("数字属实 (王芳, 2026-01-02 → 2026-03-01); 常年豁免");
        returns.judgeOn(LocalDate.parse("2026-03-01"));
        assertThat(waivers()).containsExactly("null");
        accept("population.between.people", "", "");
        returns.judgeOn(LocalDate.parse("2026-03-01"));
        assertThat(waivers()).containsExactly("常年豁免");
        assertThat(states()).containsExactly("accepted_with_warnings|1|1|1.xlsx|1|0");
    }

    @Test
    void actsAreNeverChanged() {
        withdraw(1, false);
        accept("a.b.c", "", "2026-03-01");
        for (String table : new String[] {"validation.withdrawal", "validation.acceptance"}) {
            for (String change : new String[] {"update %s set reason = 'x'", "delete from %s", "truncate %s cascade"}) {
                assertThatThrownBy(() ->
                                database.client().sql(change.formatted(table)).update())
                        .isInstanceOf(DataIntegrityViolationException.class)
                        .hasStackTraceContaining(table + " is append-only");
            }
        }
    }

    private void withdraw(int revision, boolean isUndo) {
        database.client()
                .sql(
                        "insert into validation.withdrawal (form_code, period, town_code, revision, is_undo, reason, acted_by,"
                                + " acted_at, event_id) values ('population', '2024', '620982100', :revision, :undo, '错报', '王芳',"
                                + " timestamptz '2026-01-02 00:00+08', 1)")
                .param("revision", revision)
                .param("undo", isUndo)
                .update();
    }

    /** Of the latest revision; without a day it is taken back. */
    private void accept(String rule, String other, String expires) {
        for (String each : other.isEmpty() ? List.of(rule) : List.of(rule, other)) {
            database.client()
                    .sql(
                            "insert into validation.acceptance (form_code, period, town_code, revision, rule_code, is_undo,"
                                    + " reason, acted_by, acted_at, expires_on, event_id)"
                                    + " select 'population', '2024', '620982100', coalesce(max(revision), 1), :rule,"
                                    + " :expires = '', '数字属实', '王芳', timestamptz '2026-01-02 00:00+08',"
                                    + " nullif(:expires, '')::date, 1 from validation.reading")
                    .param("rule", each)
                    .param("expires", expires)
                    .update();
        }
    }

    private List<String> waivers() {
        return database.lines("select waiver from validation.finding order by finding_id");
    }

    private ReturnOutcome said(int residents) {
        return returns.accepted(RETURN, "resident_total=" + residents);
    }

    private List<String> revisions() {
        return database.lines("select revision, file_name from validation.reading order by revision, reading_id");
    }

    private List<String> states() {
        return database.lines("select status, revision, revision_in_force, file_name, error_count, warning_count"
                + " from validation.return_state order by form_code, period, town_code");
    }

    private List<String> firstAccepted() {
        return database.lines("select first_accepted_at at time zone 'Asia/Shanghai' from validation.return_state");
    }
}
