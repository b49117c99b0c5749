package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.urbanstat.validation.Sheets.form;
import static org.urbanstat.validation.Sheets.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.urbanstat.parsing.ParsedFile;
import org.urbanstat.parsing.Table;
import org.urbanstat.vocabulary.Sha256;

/** What {@code check} says of returns that stand in one file: what the night would, and what it cannot know is listed. */
class AcrossInFileTest {
    private static final String ELIGIBLE = "residence_permit.not_above_other_form.eligible";
    private static final String SLIP = "land.unit_slip.urban_construction_land_hectares";

    @Test
    void judgesTwoFormsThatStandInOneWorkbook() {
        FileOutcome outcome = alone(permits(60, 40), people(2024, 50));

        assertThat(said(outcome, "residence_permit")).contains("ERROR " + ELIGIBLE + " 居住证!C4 60 <= 50");
        assertThat(returned(outcome, "residence_permit").outcome()).isEqualTo(ReturnOutcome.Outcome.REJECTED);
        assertThat(returned(outcome, "residence_permit").notEvaluated())
                .doesNotContain(ELIGIBLE)
                .contains("residence_permit.unit_slip.eligible");
    }

    @Test
    void saysNothingOfFormsThatAgree() {
        FileOutcome outcome = alone(permits(50, 40), people(2024, 50));

        assertThat(said(outcome, "residence_permit")).isEmpty();
        assertThat(returned(outcome, "residence_permit").notEvaluated()).doesNotContain(ELIGIBLE);
    }

    @Test
    void listsWhatNeedsAFormThatTheFileLacksOrThatIsOfAnotherPeriod() {
        assertThat(returned(alone(permits(60, 40)), "residence_permit").notEvaluated())
                .contains(ELIGIBLE);
        assertThat(returned(alone(permits(60, 40), people(2023, 50)), "residence_permit")
                        .notEvaluated())
                .contains(ELIGIBLE);
    }

    @Test
    void doesNotCompareWithAReturnThatIsRejectedItself() {
        FileOutcome outcome = alone(land(2023, "0.5", "0.9"), land(2024, "5", "0.1"), people(2024, 9999));

        assertThat(returned(outcome, "population").outcome()).isEqualTo(ReturnOutcome.Outcome.REJECTED);
        assertThat(outcome.returns().get(1).notEvaluated())
                .contains("land.ratio_to_other_form.urban_construction_land_hectares");
    }

    @Test
    void judgesTwoYearsThatStandInOneWorkbook() {
        FileOutcome outcome = alone(land(2024, "1500", "1"), land(2023, "100", "1"));

        assertThat(outcome.returns().get(0).period().text()).isEqualTo("2024");
        assertThat(said(outcome, "land")).containsExactly("ERROR " + SLIP + " 土地2024!C4 1500 ≈ 100");
        assertThat(outcome.returns().get(0).notEvaluated())
                .contains("land.stale_title.town_code")
                .doesNotContain(SLIP, "land.copy_of_last_year.town_code");
        assertThat(outcome.returns().get(1).notEvaluated()).contains(SLIP);
    }

    @Test
    void theNightDoesNotAskAFileAlone() {
        FileOutcome outcome = Sheets.validate("a.xlsx", land(2024, "1500", "1"), land(2023, "100", "1"));

        assertThat(outcome.returns()).allSatisfy(r -> {
            assertThat(r.findings()).isEmpty();
            assertThat(r.notEvaluated()).contains(SLIP);
        });
    }

    private static Table permits(int eligible, int valid) {
        return table(
                form("residence_permit"),
                "居住证",
                "肃州镇2024年居住证表",
                List.of(Map.of(
                        "town_code",
                        "620982102",
                        "town_name",
                        "肃州镇",
                        "eligible",
                        eligible,
                        "issued",
                        1,
                        "valid_permits",
                        valid)));
    }

    private static Table land(int year, String hectares, String added) {
        return table(
                form("land"),
                "土地" + year,
                "肃州镇" + year + "年城镇建设用地表",
                List.of(Map.of(
                        "town_code",
                        "620982102",
                        "town_name",
                        "肃州镇",
                        "urban_construction_land_hectares",
                        hectares,
                        "new_land_hectares",
                        added)));
    }

    /** Every unit of the town, so that nothing is missing; more newcomers than residents are an ERROR. */
    private static Table people(int year, int incoming) {
        List<Map<String, Object>> rows = Sheets.DEFINITIONS
                .register()
                .units(new org.urbanstat.vocabulary.AreaCode("620982102"), java.time.LocalDate.of(year, 12, 31))
                .stream()
                .map(unit -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("unit_code", unit.code().digits());
                    row.put("unit_name", unit.name());
                    row.put("class_code", unit.classCode());
                    row.put("resident_total", 1000);
                    row.put("resident_urban", unit.isUrban() ? 1000 : 0);
                    row.put("resident_rural", unit.isUrban() ? 0 : 1000);
                    row.put("registered_total", 1000);
                    row.put("registered_urban", 0);
                    row.put("registered_rural", 1000);
                    row.put("incoming_half_year", 0);
                    return row;
                })
                .toList();
        rows.get(0).put("incoming_half_year", incoming);
        return table(form("population"), "人口" + year, "肃州镇" + year + "年人口基本情况表", rows);
    }

    private static FileOutcome alone(Table... tables) {
        ParsedFile parsed = new ParsedFile("xlsx", "", List.of(tables), Optional.empty());
        return new FileValidation(Sheets.DEFINITIONS).validateAlone("a.xlsx", Sha256.of("a"), parsed);
    }

    private static ReturnOutcome returned(FileOutcome outcome, String form) {
        return outcome.returns().stream()
                .filter(r -> r.form().text().equals(form))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> said(FileOutcome outcome, String form) {
        return outcome.returns().stream()
                .filter(r -> r.form().text().equals(form))
                .flatMap(r -> r.findings().stream())
                .map(f -> f.severity() + " " + f.ruleCode() + " "
                        + f.sheet().orElseThrow() + "!" + f.cell().orElseThrow() + " "
                        + f.found().orElseThrow() + " " + f.expected().orElseThrow())
                .toList();
    }
}
