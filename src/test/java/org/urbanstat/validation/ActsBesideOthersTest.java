package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.urbanstat.facts.SentReturns;
import org.urbanstat.vocabulary.Severity;
import org.urbanstat.vocabulary.Sha256;

/** An act on one revision leaves those beside it as they are: of another form, year, town or number, and other rules. */
class ActsBesideOthersTest {
    private static final String TODAY = "2026-01-02";
    private static final String KEY = "population 620982100 2024";
    private static final String RULE = "population" + JudgedCase.RULE;

    private final JudgedCase night = new JudgedCase();

    @BeforeEach
    void send() {
        night.sendWrong(KEY, "resident_total=1");
        night.sendWrong(KEY, "resident_total=2");
        night.sendWrong("population 620982101 2024", "resident_total=3");
        night.sendWrong("population 620982100 2023", "resident_total=4");
        night.sendWrong("land 620982100 2024", "new_land_hectares=1");
        night.sendDoubtful("population 620982102 2024", "resident_total=5");
        night.judge(TODAY);
    }

    @AfterEach
    void close() {
        night.close();
    }

    private List<String> states() {
        return night.lines("select form_code, town_code, period, status, revision, revision_in_force, error_count,"
                + " warning_count from validation.return_state order by 1, 2, 3");
    }

    private List<String> waivers() {
        return night.lines(
                "select r.form_code, r.town_code, r.period, r.revision, f.waiver is not null, f.acceptance_id"
                        + " is not null, r.is_rejected from validation.finding f join validation.reading r using (reading_id)"
                        + " where f.severity = 'ERROR' order by 1, 2, 3, 4");
    }

    @Test
    void anAcceptanceSpeaksOfOneRevisionAlone() {
        night.accept(KEY, 1, "another.rule", "2026-03-01");
        night.accept(KEY, 2, RULE, "2026-03-01");
        night.judge(TODAY);
        assertThat(states())
                .containsExactly(
                        "land|620982100|2024|rejected|1|null|1|0",
                        "population|620982100|2023|rejected|1|null|1|0",
                        "population|620982100|2024|accepted_with_warnings|2|2|1|0",
                        "population|620982101|2024|rejected|1|null|1|0",
                        "population|620982102|2024|accepted_with_warnings|1|1|0|1");
        assertThat(waivers())
                .containsExactly(
                        "land|620982100|2024|1|f|f|t",
                        "population|620982100|2023|1|f|f|t",
                        "population|620982100|2024|1|f|f|t",
                        "population|620982100|2024|2|t|t|f",
                        "population|620982101|2024|1|f|f|t");
    }

    @Test
    void severalAcceptancesHoldEachForItsOwn() {
        night.accept(KEY, 1, RULE, "2026-03-01");
        night.accept("population 620982101 2024", 1, RULE, "2026-02-01");
        night.accept("population 620982100 2023", 1, "another.rule", "2026-03-01");
        night.accept("land 620982100 2024", 1, "land" + JudgedCase.RULE, "2026-03-01");
        night.judge(TODAY);
        assertThat(waivers())
                .containsExactly(
                        "land|620982100|2024|1|t|t|f",
                        "population|620982100|2023|1|f|f|t",
                        "population|620982100|2024|1|t|t|f",
                        "population|620982100|2024|2|f|f|t",
                        "population|620982101|2024|1|t|t|f");
        assertThat(states()).contains("population|620982100|2024|rejected|2|1|1|0");
        night.judge("2026-02-01");
        assertThat(waivers()).contains("population|620982100|2024|1|t|t|f", "population|620982101|2024|1|f|t|t");
        night.takeBack(KEY, 1, RULE);
        night.judge("2026-02-01");
        assertThat(waivers()).contains("population|620982100|2024|1|f|f|t", "land|620982100|2024|1|t|t|f");
    }

    @Test
    void aSecondErrorOfTheRevisionStillRejectsIt() {
        night.lines(
                "insert into validation.finding (submission_id, reading_id, ordinal, rule_code, severity, message_zh,"
                        + " message_en, fix_zh, fix_en) select submission_id, reading_id, 2, 'population.x.y', 'ERROR', '', '',"
                        + " '', '' from validation.reading where revision = 2 returning 1");
        night.accept(KEY, 2, RULE, "2026-03-01");
        night.judge(TODAY);
        assertThat(states()).contains("population|620982100|2024|rejected|2|null|2|0");
        night.accept(KEY, 2, "population.x.y", "2026-03-01");
        night.judge(TODAY);
        assertThat(states()).contains("population|620982100|2024|accepted_with_warnings|2|2|2|0");
    }

    @Test
    void aWarningIsNotAcceptedForIt() {
        night.accept("population 620982102 2024", 1, RULE, "2026-03-01");
        night.judge(TODAY);
        assertThat(night.lines("select waiver from validation.finding where severity = 'WARNING'"))
                .containsExactly("null");
        assertThat(states()).contains("population|620982102|2024|accepted_with_warnings|1|1|0|1");
    }

    @Test
    void aWithdrawalSpeaksOfOneRevisionAlone() {
        night.send(KEY, "resident_total=6");
        night.send("population 620982101 2024", "resident_total=6");
        night.judge(TODAY);
        night.withdraw(KEY, 3, false);
        assertThat(night.judge(TODAY)).containsExactly("620982100 population 2024: accepted 3/3 → rejected 2/-");
        assertThat(states()).contains("population|620982101|2024|accepted|2|2|0|0");
    }

    @Test
    void whatWasWithdrawnOfOneReturnMayStillBeARepetitionOfAnother() {
        night.send("population 620982101 2024", "resident_total=7");
        night.send("population 620982100 2023", "resident_total=7");
        night.judge(TODAY);
        night.withdraw("population 620982101 2024", 2, false);
        night.judge(TODAY);
        night.send("population 620982100 2023", "resident_total=7");
        night.send("population 620982101 2024", "resident_total=7");
        night.send("population 620982104 2024", "resident_total=7");
        night.judge(TODAY);
        assertThat(night.lines("select town_code, period, revision from validation.reading where revision > 2 or"
                        + " town_code = '620982104' order by 1, 2"))
                .containsExactly("620982101|2024|3", "620982104|2024|1");
        assertThat(night.lines("select town_code, period from validation.unchanged_return order by 1"))
                .containsExactly("620982100|2023");
    }

    @Test
    void changesAreToldByTownThenYearThenForm() {
        night.send("land 620982100 2024", "new_land_hectares=5");
        night.send("land 620982100 2023", "new_land_hectares=2");
        night.send("population 620982100 2023", "resident_total=8");
        night.send("land 620981100 2024", "new_land_hectares=2");
        assertThat(night.judge(TODAY))
                .containsExactly(
                        "620981100 land 2024: missing -/- → accepted 1/1",
                        "620982100 land 2023: missing -/- → accepted 1/1",
                        "620982100 population 2023: rejected 1/- → accepted 2/2",
                        "620982100 land 2024: rejected 1/- → accepted 2/2");
    }

    @Test
    void aRevisionThatIsRejectedIsAChangeThoughTheOneInForceStays() {
        night.send(KEY, "resident_total=6");
        night.judge(TODAY);
        night.sendWrong(KEY, "resident_total=9");
        assertThat(night.judge(TODAY)).containsExactly("620982100 population 2024: accepted 3/3 → rejected 4/3");
        night.sendWrong("land 620982100 2024", "new_land_hectares=3");
        assertThat(night.judge(TODAY)).containsExactly("620982100 land 2024: rejected 1/- → rejected 2/-");
    }

    /** A file that is read again speaks through what was read last; a return that fell silent is accepted no more. */
    @Test
    void anAcceptanceHoldsForTheReadingThatSpeaks() {
        String key = "population 620982103 2024";
        SentReturns.Sent sent = night.sendWrong(key, "resident_total=8");
        night.judge(TODAY);
        night.accept(key, 1, RULE, "2026-03-01");
        ReturnOutcome again = night.returns().found(Severity.ERROR, key, "resident_total=8");
        night.returns().readAgain(sent, Sha256.of("later"), again);
        night.judge(TODAY);
        String waived = "select f.waiver is not null from validation.finding f join validation.reading r using"
                + " (reading_id) where r.town_code = '620982103' order by r.reading_id";
        assertThat(night.lines(waived)).containsExactly("f", "t");
        assertThat(states()).contains("population|620982103|2024|accepted_with_warnings|1|1|1|0");
        night.lines("update validation.reading set silenced_by_run = (select max(run_id) from pipeline.run)"
                + " where town_code = '620982103' and reading_id = (select max(reading_id) from validation.reading"
                + " where town_code = '620982103') returning 1");
        assertThat(night.judge(TODAY))
                .containsExactly("620982103 population 2024: accepted_with_warnings 1/1 → missing -/-");
        assertThat(night.lines(waived)).containsExactly("f", "f");
    }

    @Test
    void whatJobsWaiversCoverStaysCovered() {
        night.lines("update validation.finding set waiver = '常年豁免' where severity = 'ERROR' returning 1");
        night.accept("population 620982101 2024", 1, RULE, "2026-03-01");
        night.judge(TODAY);
        assertThat(night.lines(
                        "select waiver, count(*) from validation.finding where severity = 'ERROR' group by waiver"
                                + " order by 2"))
                .containsExactly("数字属实 (王芳, 2026-01-02 → 2026-03-01); 常年豁免|1", "常年豁免|4");
    }
}
