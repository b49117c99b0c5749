package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.ProjectJobs;
import org.urbanstat.vocabulary.Severity;

/** What an operator accepts of what a check across returns found, and what a night leaves as it is that touches another town. */
class AcrossActsTest {
    private static final String TODAY = "2026-01-02";
    private static final String RULE = "population.change_between.resident_total";
    private static final String KEY = "population 620982100 2023";

    private final JudgedCase night = new JudgedCase(ProjectJobs.withOnlyAcross(RULE));

    /** Each doubled what it was a year before. */
    @BeforeEach
    void sendWhatChangedTooMuch() {
        night.send("population 620982100 2020", "unit_code=1 resident_total=10");
        night.send("population 620982100 2021", "unit_code=1 resident_total=20");
        night.send("population 620982100 2022", "unit_code=1 resident_total=100");
        night.send(KEY, "unit_code=1 resident_total=200");
        night.send(KEY, "unit_code=1 resident_total=201");
        night.send("population 620983100 2022", "unit_code=1 resident_total=100");
        night.send("population 620983100 2023", "unit_code=1 resident_total=200");
        night.judge(TODAY);
    }

    @AfterEach
    void close() {
        night.close();
    }

    private List<String> findings() {
        return night.lines(
                "select r.town_code, r.period, r.revision, f.found, f.waiver is not null, f.acceptance_id is not"
                        + " null, r.is_rejected, r.is_across_rejected from validation.reading r"
                        + " join validation.finding f using (reading_id) where f.is_across order by 1, 2, 3");
    }

    @Test
    void anAcceptanceSpeaksOfOneRevisionAlone() {
        night.accept(KEY, 1, RULE, "2026-03-01");
        night.accept("land 620983100 2023", 1, RULE, "2026-03-01");
        night.accept("population 620983100 2023", 1, "another.rule", "2026-03-01");
        assertThat(night.judge(TODAY)).containsExactly("620982100 population 2023: rejected 2/- → rejected 2/1");
        assertThat(findings())
                .containsExactly(
                        "620982100|2021|1|20|f|f|f|t",
                        "620982100|2023|1|200|t|t|f|f",
                        "620982100|2023|2|201|f|f|f|t",
                        "620983100|2023|1|200|f|f|f|t");
        assertThat(night.lines("select distinct f.waiver from validation.finding f where f.waiver is not null"))
                .singleElement(STRING)
                .contains("2026-03-01");
        night.judge("2026-02-28");
        assertThat(findings()).contains("620982100|2023|1|200|t|t|f|f");
        assertThat(night.judge("2026-03-01")).containsExactly("620982100 population 2023: rejected 2/1 → rejected 2/-");
        assertThat(findings()).contains("620982100|2023|1|200|f|t|f|t");
    }

    @Test
    void aNightThatTouchesAnotherTownLeavesThemAsTheyAre() {
        night.accept(KEY, 2, RULE, "2026-03-01");
        night.accept(KEY, 1, "another.rule", "2026-03-01");
        night.judge(TODAY);
        night.touched();
        night.send("population 620983100 2022", "unit_code=1 resident_total=199");
        assertThat(night.judge(TODAY))
                .containsExactly(
                        "620983100 population 2022: accepted 1/1 → accepted 2/2",
                        "620983100 population 2023: rejected 1/- → accepted 1/1");
        assertThat(night.touched()).containsExactly("-", "620983", "620983100");
        assertThat(findings())
                .containsExactly(
                        "620982100|2021|1|20|f|f|f|t", "620982100|2023|1|200|f|f|f|t", "620982100|2023|2|201|t|t|f|f");
        assertThat(night.lines("select town_code, period, revision from validation.reading where is_across_rejected"
                        + " order by 1, 2, 3"))
                .containsExactly("620982100|2021|1", "620982100|2023|1");
    }

    @Test
    void theFindingsOfAReturnAreCountedBehindEachOther() {
        night.returns()
                .send(
                        "more.xlsx",
                        "2025-03-01",
                        night.returns()
                                .found(Severity.NOTE, "population 620983100 2023", "unit_code=1 resident_total=202"));
        night.lines(
                "insert into validation.finding (submission_id, reading_id, ordinal, rule_code, severity, message_zh,"
                        + " message_en, fix_zh, fix_en) select submission_id, reading_id, 7, 'population.x.y', 'NOTE', '', '', '', ''"
                        + " from validation.reading where revision is null returning 1");
        night.judge(TODAY);
        assertThat(night.lines("select f.ordinal, f.is_across, f.severity from validation.finding f"
                        + " join validation.reading r using (reading_id) where r.town_code = '620983100'"
                        + " and r.revision = 2 order by 2, 1"))
                .containsExactly("0|f|NOTE", "7|f|NOTE", "1|t|ERROR");
    }

    @Test
    void aNoteIsNoWarning() {
        night.returns()
                .send(
                        "land.xlsx",
                        "2025-03-01",
                        night.returns().found(Severity.NOTE, "land 620983100 2023", "new_land_hectares=1"),
                        night.returns().found(Severity.ERROR, "settlement 620983100 2023", "settled_total=1"),
                        night.returns().accepted("urban_sanitation 620983100 2023-03", "cleaned_area=1"));
        assertThat(night.judge(TODAY))
                .containsExactly(
                        "620983100 land 2023: missing -/- → accepted 1/1",
                        "620983100 settlement 2023: missing -/- → rejected 1/-",
                        "620983100 urban_sanitation 2023-03: missing -/- → accepted 1/1");
        assertThat(night.lines("select form_code, year, period, status, revision_in_force, error_count, warning_count"
                        + " from validation.return_state where town_code = '620983100' order by 1, 2"))
                .containsExactly(
                        "land|2023|2023|accepted|1|0|0",
                        "population|2022|2022|accepted|1|0|0",
                        "population|2023|2023|rejected|null|1|0",
                        "settlement|2023|2023|rejected|null|1|0",
                        "urban_sanitation|2023|2023-03|accepted|1|0|0");
        assertThat(night.revisions("land 620983100 2023"))
                .extracting(Revision::outcome)
                .containsExactly(ReturnOutcome.Outcome.ACCEPTED);
        assertThat(night.revisions("population 620983100 2023"))
                .extracting(Revision::outcome)
                .containsExactly(ReturnOutcome.Outcome.REJECTED);
    }
}
