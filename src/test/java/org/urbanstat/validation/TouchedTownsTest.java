package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.ProjectJobs;
import org.urbanstat.facts.SentReturns;
import org.urbanstat.vocabulary.Sha256;

/** What a night works on: what came or was done since the last one, the counties of that, and nothing else. */
class TouchedTownsTest {
    private static final String TODAY = "2026-01-02";
    private static final String PEOPLE = "population 620982100 2024";
    private static final String OTHERS = "population 620983100 2024";

    private final JudgedCase night = new JudgedCase();
    private SentReturns.Sent first;

    @BeforeEach
    void judgeTwoCounties() {
        first = night.sendWrong(PEOPLE, "resident_total=1");
        night.send(OTHERS, "resident_total=2");
        night.judge(TODAY);
    }

    @AfterEach
    void close() {
        night.close();
    }

    @Test
    void theFirstNightTouchesAllThatIsNamedAnywhere() {
        night.lines(
                "insert into definitions.area values ('620984', '甲', 'county', '620984', '', '2020-01-01', 'infinity'),"
                        + " ('620984100', '乙', 'town', '620984', '', '2020-01-01', 'infinity'),"
                        + " ('620984100200', '丙', 'unit', '620984', '220', '2020-01-01', 'infinity') returning 1");
        night.lines("insert into definitions.owed_return (form_code, town_code, period, year, due_on)"
                + " values ('land', '620985100', '2024', '2024', '2025-01-20') returning 1");
        night.lines("insert into definitions.boundary_area values (2024, 0, '620986100') returning 1");
        night.touched();
        night.lines("delete from pipeline.judged returning 1");
        night.judge(TODAY);
        assertThat(night.touched())
                .containsExactly(
                        "*",
                        "-",
                        "620982",
                        "620982100",
                        "620983",
                        "620983100",
                        "620984",
                        "620984100",
                        "620985",
                        "620985100",
                        "620986100");
    }

    /** All are touched by the first night, some by what is sent, none by nothing. */
    @Test
    void allSomeOrNone() {
        TouchedAreas touched = new TouchedAreas(night.database().client());
        assertThat(touched.isAll()).isTrue();
        assertThat(touched.isNone()).isFalse();
        touched.clear();
        assertThat(touched.isAll()).isFalse();
        assertThat(touched.isNone()).isTrue();
        night.send(PEOPLE, "resident_total=3");
        night.judge(TODAY);
        assertThat(touched.isAll()).isFalse();
        assertThat(touched.isNone()).isFalse();
    }

    @Test
    void aCrashThatEmptiedTheUnloggedTablesIsNoticed() {
        TouchedAreas touched = new TouchedAreas(night.database().client());
        assertThatCode(touched::requireKept).doesNotThrowAnyException();
        night.lines("delete from pipeline.unlogged_kept returning 1");
        assertThatThrownBy(touched::requireKept).isInstanceOf(WorkingTablesEmptied.class);
    }

    @Test
    void aNightBehindItTouchesNothing() {
        night.touched();
        assertThat(night.judge(TODAY)).isEmpty();
        assertThat(night.touched()).isEmpty();
    }

    @Test
    void whatIsSentTouchesItsTownAndCounty() {
        night.touched();
        night.send(PEOPLE, "resident_total=3");
        night.judge(TODAY);
        assertThat(night.touched()).containsExactly("-", "620982", "620982100");
        night.judge(TODAY);
        assertThat(night.touched()).isEmpty();
    }

    @Test
    void whatIsTouchedStaysUntilItIsShown() {
        night.touched();
        night.send(PEOPLE, "resident_total=3");
        night.judge(TODAY);
        night.send(OTHERS, "resident_total=4");
        night.judge(TODAY);
        assertThat(night.touched()).containsExactly("-", "620982", "620982100", "620983", "620983100");
    }

    @Test
    void withItGoesEveryAreaOfOtherBoundaries() {
        night.lines("insert into definitions.boundary_part values"
                + " (2024, 0, 'town', '620987100', '620988100', true) returning 1");
        night.touched();
        night.judge(TODAY);
        assertThat(night.touched()).isEmpty();
        night.send(PEOPLE, "resident_total=3");
        night.judge(TODAY);
        assertThat(night.touched()).containsExactly("-", "620982", "620982100", "620988", "620988100");
    }

    @Test
    void aWithdrawalTouchesAndSoDoesTakingItBack() {
        night.touched();
        night.withdraw(OTHERS, 1, false);
        assertThat(night.judge(TODAY)).containsExactly("620983100 population 2024: accepted 1/1 → missing -/-");
        assertThat(night.touched()).containsExactly("-", "620983", "620983100");
        night.judge(TODAY);
        assertThat(night.touched()).isEmpty();
        night.withdraw(OTHERS, 1, true);
        assertThat(night.judge(TODAY)).containsExactly("620983100 population 2024: missing -/- → accepted 1/1");
        assertThat(night.touched()).containsExactly("-", "620983", "620983100");
        night.judge(TODAY);
        assertThat(night.touched()).isEmpty();
    }

    @Test
    void anAcceptanceTouchesWhenItIsGivenAndAgainWhenItExpires() {
        night.touched();
        night.accept(PEOPLE, 1, "population" + JudgedCase.RULE, "2026-03-01");
        assertThat(night.judge(TODAY))
                .containsExactly("620982100 population 2024: rejected 1/- → accepted_with_warnings 1/1");
        assertThat(night.touched()).containsExactly("-", "620982", "620982100");
        night.judge("2026-02-28");
        assertThat(night.touched()).isEmpty();
        assertThat(night.judge("2026-03-01"))
                .containsExactly("620982100 population 2024: accepted_with_warnings 1/1 → rejected 1/-");
        assertThat(night.touched()).containsExactly("-", "620982", "620982100");
        night.judge("2026-03-02");
        assertThat(night.touched()).isEmpty();
        night.takeBack(PEOPLE, 1, "population" + JudgedCase.RULE);
        night.judge("2026-03-02");
        assertThat(night.touched()).containsExactly("-", "620982", "620982100");
        night.judge("2026-03-02");
        assertThat(night.touched()).isEmpty();
    }

    /** A night of an earlier day, asked for again, lets an acceptance hold that had expired. */
    @Test
    void aClockThatGoesBackTouchesToo() {
        night.accept(PEOPLE, 1, "population" + JudgedCase.RULE, "2026-03-01");
        night.judge("2026-03-05");
        night.touched();
        assertThat(night.judge("2026-02-28"))
                .containsExactly("620982100 population 2024: rejected 1/- → accepted_with_warnings 1/1");
        assertThat(night.touched()).containsExactly("-", "620982", "620982100");
    }

    @Test
    void whatIsReadAgainTouches() {
        night.touched();
        night.returns().readAgain(first, Sha256.of("later"), night.returns().accepted(PEOPLE, "resident_total=1"));
        assertThat(night.judge(TODAY)).containsExactly("620982100 population 2024: rejected 1/- → accepted 1/1");
        assertThat(night.touched()).containsExactly("-", "620982", "620982100");
        night.judge(TODAY);
        assertThat(night.touched()).isEmpty();
    }

    @Test
    void aReadingThatFallsSilentTouches() {
        night.touched();
        silence("620983100");
        assertThat(night.judge(TODAY)).containsExactly("620983100 population 2024: accepted 1/1 → missing -/-");
        assertThat(night.touched()).containsExactly("-", "620983", "620983100");
        night.judge(TODAY);
        assertThat(night.touched()).isEmpty();
        silence("620982100");
        assertThat(night.judge(TODAY)).containsExactly("620982100 population 2024: rejected 1/- → missing -/-");
        assertThat(night.touched()).containsExactly("-", "620982", "620982100");
        night.judge(TODAY);
        assertThat(night.touched()).isEmpty();
    }

    private void silence(String town) {
        night.lines("update validation.reading set silenced_by_run = (select max(run_id) from pipeline.run)"
                + " where town_code = '" + town + "' returning 1");
    }

    @Test
    void aFileOfWhichNothingCouldBeReadTouchesNoTown() {
        night.touched();
        night.lines("insert into intake.submission (sha256, file_name, byte_count, bytes, received_at, run_id)"
                + " values (repeat('a', 64), 'x', 1, 'x', now(), (select max(run_id) from pipeline.run)) returning 1");
        night.judge(TODAY);
        assertThat(night.touched()).containsExactly("-");
        night.returns().nextRun();
        night.judge(TODAY);
        assertThat(night.touched()).isEmpty();
    }

    @Test
    void aCrashThatEmptiedTablesTouchesAll() {
        night.touched();
        night.lines("delete from pipeline.unlogged_kept returning 1");
        night.judge(TODAY);
        assertThat(night.touched()).startsWith("*");
    }

    @Test
    void whatBearsOnEveryTownTouchesAll() {
        night.touched();
        night.returns().touchAll();
        night.judge(TODAY);
        assertThat(night.touched()).startsWith("*");
        night.judge(TODAY);
        assertThat(night.touched()).isEmpty();
    }

    @Test
    void aTransactionMayJudgeTwice() {
        LocalDate today = LocalDate.parse(TODAY);
        night.send(PEOPLE, "resident_total=3");
        night.returns()
                .judgeOn(
                        today,
                        () -> assertThat(new ReturnStates(night.database().client())
                                        .judge(ProjectJobs.definitions(), "another", today))
                                .isTrue());
        assertThat(night.lines("select revision from validation.return_state where town_code = '620982100'"))
                .containsExactly("2");
    }
}
