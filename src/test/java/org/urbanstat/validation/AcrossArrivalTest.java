package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.ProjectJobs;
import org.urbanstat.facts.SentReturns;
import org.urbanstat.vocabulary.Severity;
import org.urbanstat.vocabulary.Sha256;

/** What the day of arrival says of returns of several years, forms, towns and counties that one night judges. */
class AcrossArrivalTest {
    private static final String OLD = "unit_code=%d households=%d resident_total=1 registered_total=2 pending=3";
    private static final String NEW = "unit_code=%d households=%d resident_total=4 registered_total=5 pending=6";
    private static final String NEARLY_NEW = "unit_code=%d households=%d resident_total=4 registered_total=5 pending=7";

    private JudgedCase night = new JudgedCase(ProjectJobs.withOnlyAcross("population.stale_title.unit_code"));

    @AfterEach
    void close() {
        night.close();
    }

    private void arrive(String key, String day, String... rows) {
        arrive(key, day, "", night.returns().accepted(key, rows));
    }

    private void arriveWrong(String key, String day, String... rows) {
        arrive(key, day, "", night.returns().found(Severity.ERROR, key, rows));
    }

    private void arrive(String key, String day, String word, ReturnOutcome outcome) {
        night.returns().send(day + "/" + key + word + ".xlsx", day, outcome);
    }

    private List<String> findings() {
        night.judge("2027-01-02");
        return night.lines(
                "select r.form_code, r.town_code, r.period, r.revision, f.ordinal, f.severity, f.cell, f.found,"
                        + " f.expected from validation.finding f join validation.reading r using (reading_id)"
                        + " where f.is_across order by f.finding_id");
    }

    private static String[] rows(String template) {
        return new String[] {"unit_code=1 households=0", template.formatted(2, 8), template.formatted(3, 9)};
    }

    @Test
    void whatComesBeforeItsPeriodIsOverIsToldOnceInItsYear() {
        night.close();
        night = new JudgedCase(
                ProjectJobs.withOnlyAcross("land.not_early.town_code", "population.not_early.unit_code"));
        arrive("population 620982100 2025", "2025-11-29", "unit_code=1 households=1", "unit_code=2 households=2");
        arrive("population 620982101 2025", "2025-11-30", "unit_code=1 households=1");
        ReturnOutcome late = night.returns().accepted("population 620982102 2025", "households=1", "households=2");
        arrive("population 620982102 2025", "2025-11-28", "", withoutFirstRow(late));
        arrive("population 620983100 2026", "2026-03-01", "unit_code=1 households=1");
        arriveWrong("population 620983101 2025", "2025-03-01", "unit_code=1 households=1");
        arrive("land 620982100 2025", "2025-11-27", "town_code=620982100 new_land_hectares=1");
        assertThat(findings())
                .containsExactly(
                        "land|620982100|2025|1|1|ERROR|A5|34|<= 31",
                        "population|620982100|2025|1|1|ERROR|A5|32|<= 31",
                        "population|620982102|2025|1|1|ERROR|A6|33|<= 31",
                        "population|620983100|2026|1|1|ERROR|A5|305|<= 31");
    }

    private static ReturnOutcome withoutFirstRow(ReturnOutcome all) {
        return new ReturnOutcome(
                all.town(),
                all.form(),
                all.period(),
                all.sheet(),
                all.fieldColumns(),
                all.rows().subList(1, all.rows().size()),
                all.totals(),
                all.findings(),
                all.notEvaluated(),
                all.cleanings(),
                all.contentSha256());
    }

    /** The revision before is the last that was not rejected, of the same town, form and period. */
    @Test
    void aNewReturnUnderAnOldTitleIsHeldAgainstTheRevisionBefore() {
        String key = "population 620982100 2023";
        arrive(key, "2024-01-10", rows(NEARLY_NEW));
        arrive(key, "2024-01-11", rows(OLD));
        arriveWrong(key, "2024-01-12", rows(NEARLY_NEW.replace("=5", "=6")));
        arrive(key, "2025-01-01", rows(NEW));
        for (String other : List.of("population 620982101 2023", "population 620982100 2022")) {
            for (int revision = 1; revision <= 3; revision++) {
                arrive(other, "2022-01-1" + revision, rows(NEW.replace("=6", "=" + revision)));
            }
        }
        for (int revision = 1; revision <= 3; revision++) {
            arrive("land 620982100 2023", "2024-01-1" + revision, "town_code=620982100 new_land_hectares=" + revision);
        }
        arrive("land 620982100 2024", "2024-12-30", "town_code=620982100 new_land_hectares=1");
        arrive("population 620982101 2024", "2024-12-30", rows(NEW));
        arrive("population 620982100 2024", "2025-01-02", rows(NEW));
        assertThat(findings()).containsExactly("population|620982100|2023|4|1|ERROR|A6|2/8|>= 50%");
    }

    @Test
    void aNewReturnUnderAnOldTitleIsToldOnceInItsYear() {
        twice("population 620982100 2022", "2024-02-01");
        twice("population 620982101 2023", "2025-02-01");
        twice("population 620983100 2023", "2025-02-02");
        twice("population 620982102 2023", "2024-12-31"); // the next period is not over
        twice("population 620982103 2023", "2025-02-01");
        arrive("population 620982103 2024", "2025-02-01", "unit_code=1 households=3"); // came with it
        arrive("population 620982104 2023", "2024-01-10", "unit_code=1 households=1");
        arriveWrong("population 620982104 2023", "2025-02-01", "unit_code=1 households=2");
        String corrected = "population 620982105 2023";
        arrive(corrected, "2024-01-10", "unit_code=1 households=1");
        arrive(corrected, "2025-02-01", " 更正", night.returns().accepted(corrected, "unit_code=1 households=2"));
        arrive("land 620982100 2023", "2024-01-10", "town_code=620982100 new_land_hectares=1");
        assertThat(findings())
                .containsExactly(
                        "population|620982100|2022|2|1|ERROR|A5|0/1|>= 50%",
                        "population|620982101|2023|2|1|ERROR|A5|0/1|>= 50%",
                        "population|620983100|2023|2|1|ERROR|A5|0/1|>= 50%");
    }

    private void twice(String key, String day) {
        arrive(key, "2023-01-10", "unit_code=1 households=1");
        arrive(key, day, "unit_code=1 households=2");
    }

    /** A file that is read again holds returns whose numbers differ; each keeps its own. */
    @Test
    void eachReturnOfAFileThatIsReadAgainKeepsItsNumber() {
        arrive("population 620982100 2024", "2025-01-20", "unit_code=1 households=1");
        SentReturns.Sent sent = night.returns().send("all.xlsx", "2025-01-21", ofOneFile());
        night.judge("2026-01-02");
        night.returns().readAgain(sent, Sha256.of("later"), ofOneFile());
        night.judge("2026-01-02");
        assertThat(night.lines(
                        "select form_code, town_code, period, revision from validation.reading order by 1, 2, 3, 4"))
                .containsExactly(
                        "land|620982100|2024|1",
                        "land|620982100|2024|1",
                        "population|620982100|2023|1",
                        "population|620982100|2023|1",
                        "population|620982100|2024|1",
                        "population|620982100|2024|2",
                        "population|620982100|2024|2",
                        "population|620982101|2024|1",
                        "population|620982101|2024|1");
        arrive("population 620982100 2022", "2025-01-22", "unit_code=1 households=1");
        night.judge("2026-01-02");
        assertThat(night.lines("select revision from validation.reading where period = '2022'"))
                .containsExactly("1");
    }

    private ReturnOutcome[] ofOneFile() {
        return new ReturnOutcome[] {
            night.returns().accepted("land 620982100 2024", "town_code=620982100 new_land_hectares=1"),
            night.returns().accepted("population 620982100 2023", "unit_code=1 households=2"),
            night.returns().accepted("population 620982101 2024", "unit_code=1 households=2"),
            night.returns().accepted("population 620982100 2024", "unit_code=1 households=2")
        };
    }
}
