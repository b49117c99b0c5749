package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.urbanstat.validation.Sheets.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.Form;
import org.urbanstat.definitions.Waiver;
import org.urbanstat.parsing.RawCell;
import org.urbanstat.parsing.RawRow;
import org.urbanstat.parsing.Table;
import org.urbanstat.parsing.Table.HeaderProblem;
import org.urbanstat.parsing.Title;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.FormCode;

/** To which return a row belongs, where a finding points, and what makes two returns the same. */
class RowsOfFilesTest {
    private static Table table(
            Form form,
            List<Title> titles,
            List<String> without,
            List<Map<String, Object>> rows,
            HeaderProblem... problems) {
        Table whole = Sheets.table(form, "表", "", rows);
        Map<String, Table.BoundColumn> columns = new LinkedHashMap<>(whole.columns());
        without.forEach(columns::remove);
        return new Table(
                "表",
                false,
                whole.form(),
                titles,
                whole.unitLine(),
                whole.headerRow(),
                columns,
                whole.rows(),
                List.of(),
                List.of(problems));
    }

    private static FileOutcome people(List<Map<String, Object>> rows) {
        return Sheets.validate("a.xlsx", Sheets.table(form("population"), "表", "敦煌市2024年", rows));
    }

    @Test
    void aRowWithoutACodeBelongsToTheTownOfMostRows() {
        FileOutcome outcome = people(List.of(
                Map.of("unit_code", "620982102201"),
                Map.of("unit_code", "620982102202"),
                Map.of("unit_code", "620982103201"),
                Map.of("unit_name", "某村")));
        assertThat(outcome.returns())
                .extracting(r -> r.town() + " " + r.rows().size())
                .containsExactly("620982102 3", "620982103 1");
    }

    @Test
    void aRowWithoutACodeBelongsToNoneOfTwoTownsOfAsManyRows() {
        FileOutcome outcome = people(List.of(
                Map.of("unit_code", "620982102201"), Map.of("unit_code", "620982103201"), Map.of("unit_name", "某村")));
        assertThat(outcome.findings()).extracting(Finding::ruleCode).containsExactly("file.no_town");
    }

    @Test
    void rowsOfNoTownAreToldOnceForEachNameAndEachWithoutOne() {
        FileOutcome outcome = Sheets.validate(
                "a.xlsx",
                Sheets.table(
                        form("land"),
                        "表",
                        "敦煌市2024年",
                        List.of(
                                Map.of("town_name", "无此镇"),
                                Map.of("town_name", "无此镇"),
                                Map.of("town_name", "也无此镇"),
                                Map.of("new_land_hectares", "1"),
                                Map.of("new_land_hectares", "2"))));
        assertThat(outcome.findings()).extracting(f -> f.cell().orElseThrow()).containsExactly("A4", "A6", "A7", "A8");
    }

    @Test
    void whereNoCodeHasAColumnTheNameOfTheTownIsPointedAt() {
        Map<String, Table.BoundColumn> columns = new LinkedHashMap<>();
        columns.put("new_land_hectares", new Table.BoundColumn(1, "新增建设用地", ""));
        columns.put("town_name", new Table.BoundColumn(3, "乡镇名称", ""));
        RawRow row = new RawRow(
                4, false, List.of(new RawCell(1, "5", RawCell.Kind.TEXT), new RawCell(3, "无此镇", RawCell.Kind.TEXT)));
        Table table = new Table(
                "表",
                false,
                Optional.of(form("land").code()),
                List.of(new Title("敦煌市2024年", 1, 1)),
                "",
                3,
                columns,
                List.of(row),
                List.of(),
                List.of());
        assertThat(Sheets.validate("a.xlsx", table).findings())
                .extracting(f -> f.cell().orElseThrow())
                .containsExactly("C4");
    }

    @Test
    void periodsThatDoNotAgreeAreToldAtTheFirstTitleThatSaysOne() {
        FileOutcome outcome = Sheets.validate(
                "2023年.xlsx",
                table(
                        form("land"),
                        List.of(new Title("敦煌市肃州镇", 1, 1), new Title("2024年城镇建设用地表", 2, 3)),
                        List.of(),
                        List.of(Map.of("town_code", "620982102"))));
        assertThat(outcome.returns().get(0).findings())
                .filteredOn(f -> f.ruleCode().equals("land.period_agrees.period"))
                .extracting(f -> f.cell().orElseThrow())
                .containsExactly("C2");
    }

    /** 年份 is no stray column but says the period. */
    @Test
    void aColumnOfPeriodsIsNoUnknownHeader() {
        assertThat(headers("年份")).isEmpty();
        assertThat(headers("备考")).containsExactly("land.header_unknown.column");
    }

    private static List<String> headers(String found) {
        HeaderProblem problem = new HeaderProblem(Table.Kind.UNKNOWN_COLUMN, "", 3, 9, found, List.of());
        FileOutcome outcome = Sheets.validate(
                "a.xlsx",
                table(
                        form("land"),
                        List.of(new Title("敦煌市肃州镇2024年", 1, 1)),
                        List.of(),
                        List.of(Map.of("town_code", "620982102")),
                        problem));
        return outcome.returns().get(0).findings().stream()
                .map(Finding::ruleCode)
                .filter(rule -> rule.contains(".header_"))
                .toList();
    }

    @Test
    void aWaiverOfAnotherFormCoversNothing() {
        Waiver waiver = new Waiver(
                new AreaCode("620982102"),
                Optional.of(new FormCode("population")),
                Optional.empty(),
                "land.not_above.new_land_hectares",
                "x",
                "y",
                LocalDate.of(2031, 1, 1));
        Map<String, Object> row =
                Map.of("town_code", "620982102", "urban_construction_land_hectares", "1", "new_land_hectares", "2");
        FileOutcome outcome = Sheets.validate(
                Sheets.with(List.of(waiver)), "a.xlsx", Sheets.table(form("land"), "表", "敦煌市2024年", List.of(row)));
        assertThat(outcome.returns().get(0).findings())
                .filteredOn(f -> f.ruleCode().equals("land.not_above.new_land_hectares"))
                .hasSize(1)
                .allMatch(f -> f.waiver().isEmpty());
    }

    /** A text that looks like the figure behind it is not that figure. */
    @Test
    void aTextIsNotTakenForTheFieldBehindIt() {
        Map<String, Object> both = Map.of("unit_code", "620982102201", "registered_urban", "1", "resident_total", "5");
        Map<String, Object> one = Map.of("unit_code", "620982102201", "registered_urban", "1resident_total=5");
        assertThat(people(List.of(both)).returns().get(0).contentSha256())
                .isNotEqualTo(people(List.of(one)).returns().get(0).contentSha256());
    }

    @Test
    void aFormulaIsNotShownAsTheTextOfItsCell() {
        Map<String, Object> formula = Map.of("text", "=SUM(E5:E9)", "kind", "FORMULA_WITHOUT_VALUE");
        FileOutcome outcome = people(List.of(Map.of("unit_code", "620982102201", "resident_total", formula)));
        assertThat(outcome.returns().get(0).findings())
                .filteredOn(f -> f.cell().equals(Optional.of("E4")))
                .isNotEmpty()
                .allMatch(f -> f.rawText().isEmpty());
    }

    @Test
    void aRuleWithABlankPartIsNotJudged() {
        Map<String, Object> row = Map.of(
                "town_code", "620982102", "school_code", "1", "stage", "小学", "enrolment", "10", "classes_56_65", "1");
        FileOutcome outcome = Sheets.validate("a.xlsx", Sheets.table(form("school"), "表", "敦煌市肃州镇2024年", List.of(row)));
        assertThat(outcome.returns().get(0).notEvaluated()).contains("school.not_below_weighted_sum_of.enrolment");
    }

    /** Twenty differing cells are all listed; of more it is said that there are more. */
    @Test
    void twoReturnsOfOneFileAreToldByTheCellsThatDiffer() {
        assertThat(twice(20)).doesNotContain("…").contains("表!D4 1 / 表!D4 2");
        assertThat(twice(21)).contains("…");
    }

    private static String twice(int rows) {
        List<Map<String, Object>> one = new ArrayList<>();
        List<Map<String, Object>> other = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            String code = "620982102" + (201 + i);
            one.add(Map.of("unit_code", code, "households", "1"));
            other.add(Map.of("unit_code", code, "households", "2"));
        }
        return TwiceInFile.merged(returned(one), returned(other))
                .findings()
                .get(0)
                .message()
                .zh();
    }

    private static ReturnOutcome returned(List<Map<String, Object>> rows) {
        return people(rows).returns().get(0);
    }

    @Test
    void aRowThatOnlyTheSecondHasDiffersToo() {
        ReturnOutcome one = returned(List.of(Map.of("unit_code", "620982102201", "households", "1")));
        ReturnOutcome two = returned(List.of(
                Map.of("unit_code", "620982102201", "households", "1"),
                Map.of("unit_code", "620982102202", "households", "3")));
        assertThat(DifferingCell.between(one, two))
                .extracting(DifferingCell::text)
                .containsExactly("表 — / 表!D5 3", "表 — / 表!A5 620982102202");
    }

    @Test
    void theFormsThatASheetMayBeAreListedAsEachLanguageLists() {
        Table of = Sheets.table(form("land"), "表", "x", List.of());
        Finding found = FileFindings.unknownForm(of, List.of(form("land"), form("school")));
        assertThat(found.message().zh() + found.fix().zh()).contains("城镇建设用地表、学校基本情况表");
        assertThat(found.message().en() + found.fix().en()).contains(", ").doesNotContain("、");
    }

    @Test
    void aPeriodThatLacksItsMonthIsToldWithItsYear() {
        Finding month = onlyFinding("2024年");
        assertThat(month.found()).contains("2024");
        assertThat(month.message().en()).contains("is monthly, but only the year 2024 is given");
        Finding none = onlyFinding("城区环卫月报");
        assertThat(none.found()).isEmpty();
        assertThat(none.message().en()).contains("nothing says the period");
    }

    private static Finding onlyFinding(String title) {
        FileOutcome outcome = Sheets.validate(
                "a.xlsx",
                Sheets.table(form("urban_sanitation"), "表", title, List.of(Map.of("town_code", "620982102"))));
        assertThat(outcome.findings()).hasSize(1);
        return outcome.findings().get(0);
    }
}
