package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.urbanstat.validation.Sheets.form;
import static org.urbanstat.validation.Sheets.table;
import static org.urbanstat.validation.Sheets.validate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.urbanstat.parsing.ParsedFile;
import org.urbanstat.parsing.Table;
import org.urbanstat.validation.ReturnOutcome.Outcome;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Severity;
import org.urbanstat.vocabulary.Sha256;

/** Of which form, period and town a table is, and what becomes of the file. */
class FileValidationTest {
    private static final Map<String, Object> LAND = Map.of(
            "town_code", "620982102",
            "town_name", "肃州镇",
            "urban_construction_land_hectares", "12.50");
    private static final String TITLE = "敦煌市2024年城镇建设用地表";
    private static final String FILE = "2025-02-21/敦煌市2024年城镇建设用地表.xlsx";

    private static Map<String, Object> land(String code, String name) {
        Map<String, Object> row = new HashMap<>(LAND);
        row.put("town_code", code);
        row.put("town_name", name);
        return row;
    }

    private static Table land(String title, List<Map<String, Object>> rows) {
        return table(form("land"), "Sheet1", title, rows);
    }

    private static List<String> rules(List<Finding> findings) {
        return findings.stream().map(Finding::ruleCode).toList();
    }

    @Test
    void acceptsAReturnWithItsTypedRowsAndTotals() {
        FileOutcome outcome = validate(FILE, land(TITLE, List.of(LAND)));

        assertThat(outcome.isQuarantined()).isFalse();
        assertThat(outcome.findings()).isEmpty();
        ReturnOutcome only = outcome.returns().get(0);
        assertThat(only.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(only.town()).isEqualTo(new AreaCode("620982102"));
        assertThat(only.period()).isEqualTo(new Period("2024"));
        assertThat(only.rows())
                .containsExactly(new TypedRow(
                        4,
                        Map.of(
                                "town_code", "620982102",
                                "town_name", "肃州镇",
                                "urban_construction_land_hectares", new BigDecimal("12.50"))));
        assertThat(only.totals())
                .containsExactly(Map.entry("urban_construction_land_hectares", new BigDecimal("12.50")));
        assertThat(only.cleanings()).isEmpty();
        assertThat(only.fieldColumns()).containsEntry("urban_construction_land_hectares", 3);
    }

    @Test
    void makesOneReturnOfEveryTownOfTheCounty() {
        FileOutcome outcome =
                validate(FILE, land(TITLE, List.of(LAND, land("620982100", "七里镇"), land("620982101", "沙州镇"))));

        assertThat(outcome.returns())
                .extracting(r -> r.town().digits())
                .containsExactly("620982100", "620982101", "620982102");
        assertThat(outcome.returns()).allMatch(r -> r.outcome() == Outcome.ACCEPTED);
    }

    @Test
    void quarantinesAnUnreadableFileWithItsTrueReason() {
        ParsedFile parsed = ParsedFile.unreadable("xlsx", ParsedFile.Reason.PASSWORD_PROTECTED, "encrypted package");

        FileOutcome outcome = new FileValidation(Sheets.DEFINITIONS).validate("a.xlsx", Sha256.of("a"), parsed);

        assertThat(outcome.isQuarantined()).isTrue();
        Finding only = outcome.findings().get(0);
        assertThat(only.ruleCode()).isEqualTo("file.password_protected");
        assertThat(only.message().zh()).isEqualTo("文件设有密码,读不出来");
        assertThat(only.fix().en()).isEqualTo("Remove the password, save as .xlsx and send it again");
    }

    @Test
    void everyReasonOfQuarantineHasItsSentence() {
        for (ParsedFile.Reason reason : ParsedFile.Reason.values()) {
            ParsedFile parsed = ParsedFile.unreadable("", reason, "detail");
            FileOutcome outcome = new FileValidation(Sheets.DEFINITIONS).validate("a", Sha256.of("a"), parsed);
            assertThat(outcome.findings()).hasSize(1);
            assertThat(outcome.findings().get(0).severity()).isEqualTo(Severity.ERROR);
        }
    }

    @Test
    void saysThatASheetIsOfNoForm() {
        Table prices =
                new Table("价目", false, Optional.empty(), List.of(), "", 1, Map.of(), List.of(), List.of(), List.of());

        FileOutcome outcome = validate("2023-03-06/办公用品采购清单.xlsx", prices);

        assertThat(outcome.returns()).isEmpty();
        assertThat(outcome.isQuarantined()).isTrue();
        assertThat(rules(outcome.findings())).containsExactly("file.unknown_form");
        assertThat(outcome.findings().get(0).message().zh()).isEqualTo("工作表“价目”认不出是哪一种报表");
        assertThat(outcome.findings().get(0).fix().zh()).contains("人口基本情况表", "城区环卫月报");
    }

    @Test
    void readsNothingOfAHiddenSheet() {
        Table shown = land(TITLE, List.of(LAND));
        Table hidden = new Table(
                "旧", true, shown.form(), shown.titles(), "", 3, shown.columns(), shown.rows(), List.of(), List.of());

        FileOutcome outcome = validate(FILE, shown, hidden);

        assertThat(outcome.returns()).hasSize(1);
        assertThat(rules(outcome.findings())).containsExactly("file.hidden_sheet");
    }

    @Test
    void refusesAFileOfWhichNothingIsShownAndSaysHowToShowIt() {
        Table shown = land(TITLE, List.of(LAND));
        Table hidden = new Table(
                "旧", true, shown.form(), shown.titles(), "", 3, shown.columns(), shown.rows(), List.of(), List.of());

        FileOutcome outcome = validate(FILE, hidden);

        assertThat(outcome.isQuarantined()).isTrue();
        assertThat(rules(outcome.findings())).containsExactly("file.hidden_sheet", "file.nothing_shown");
        assertThat(outcome.findings().get(1).severity()).isEqualTo(Severity.ERROR);
        assertThat(outcome.findings().get(1).fix().en()).contains("Unhide");
    }

    @Test
    void theFolderOfReceiptSaysNoPeriod() {
        FileOutcome outcome = validate("2025-02-21/建设用地.xlsx", land("城镇建设用地表", List.of(LAND)));

        assertThat(rules(outcome.findings())).containsExactly("file.no_period");
        assertThat(outcome.returns()).isEmpty();
    }

    @Test
    void refusesPeriodsThatDoNotAgree() {
        FileOutcome outcome = validate("x/敦煌市2023年城镇建设用地表.xlsx", land(TITLE, List.of(LAND)));

        ReturnOutcome only = outcome.returns().get(0);
        assertThat(only.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(only.period()).isEqualTo(new Period("2024"));
        Finding finding = only.findings().get(0);
        assertThat(finding.ruleCode()).isEqualTo("land.period_agrees.period");
        assertThat(finding.message().en())
                .isEqualTo("The periods do not agree: the title A1 \"敦煌市2024年城镇建设用地表\" says 2024; "
                        + "the file name \"敦煌市2023年城镇建设用地表.xlsx\" says 2023");
    }

    @Test
    void aMonthlyFormNeedsAMonth() {
        Map<String, Object> row = Map.of("town_code", "620982102", "town_name", "肃州镇");
        FileOutcome year = validate("环卫.xlsx", table(form("urban_sanitation"), "S", "2024年城区环卫月报", List.of(row)));
        FileOutcome month = validate("2024年3月.xlsx", table(form("urban_sanitation"), "S", "2024年城区环卫月报", List.of(row)));

        assertThat(rules(year.findings())).containsExactly("file.no_period");
        assertThat(year.findings().get(0).found()).contains("2024");
        assertThat(month.returns().get(0).period()).isEqualTo(new Period("2024-03"));
    }

    @Test
    void refusesATitleOfAnotherTown() {
        FileOutcome outcome = validate("敦煌市2024年.xlsx", land("敦煌市沙州镇2024年城镇建设用地表", List.of(LAND)));

        ReturnOutcome only = outcome.returns().get(0);
        assertThat(only.town()).isEqualTo(new AreaCode("620982102"));
        assertThat(rules(only.findings())).containsExactly("land.town_agrees.town");
        assertThat(only.findings().get(0).message().zh())
                .isEqualTo("各行的区划代码属于 620982102 肃州镇,但标题 A1“敦煌市沙州镇2024年城镇建设用地表”为 沙州镇");
    }

    @Test
    void suggestsTownsLikeTheOneNobodyKnowsAndAppliesNone() {
        FileOutcome outcome = validate(FILE, land(TITLE, List.of(land("620982109", "黄渠镇"))));

        assertThat(outcome.returns()).isEmpty();
        Finding only = outcome.findings().get(0);
        assertThat(only.ruleCode()).isEqualTo("file.unknown_town");
        assertThat(only.cell()).contains("A4");
        assertThat(only.fix().zh()).startsWith("请核对区划代码 620982109。相近的乡镇:620982108 黄渠镇, 620982100 七里镇");
    }

    @Test
    void aRowWithoutAReadableCodeBelongsToTheTownOfTheTitle() {
        FileOutcome outcome = validate("a.xlsx", land("敦煌市肃州镇2024年城镇建设用地表", List.of(land("6.2E+11", "肃州"))));

        ReturnOutcome only = outcome.returns().get(0);
        assertThat(only.town()).isEqualTo(new AreaCode("620982102"));
        assertThat(rules(only.findings())).containsExactly("land.type.town_code");
        assertThat(only.findings().get(0).rawText()).contains("6.2E+11");
        assertThat(only.outcome()).isEqualTo(Outcome.REJECTED);
    }

    @Test
    void aUnitOfAnUnknownTownStaysWithTheReturnItStandsIn() {
        Map<String, Object> village = Map.of("unit_code", "620982102200", "unit_name", "祁家桥村");
        Map<String, Object> second = Map.of("unit_code", "620982102201", "unit_name", "高台堡村");
        Map<String, Object> stranger = Map.of("unit_code", "620983102202", "unit_name", "魏家桥村");
        FileOutcome outcome = validate(
                "肃州镇2024年.xlsx", table(form("rural_waste"), "S", "农村生活垃圾表", List.of(village, second, stranger)));

        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.returns()).hasSize(1);
        assertThat(outcome.returns().get(0).rows()).hasSize(3);
        assertThat(rules(outcome.returns().get(0).findings())).contains("rural_waste.code_known.unit_code");
    }

    @Test
    void aRowOfAnotherTownIsAnErrorOfTheReturnItStandsIn() {
        Map<String, Object> own = Map.of("unit_code", "620982102200", "unit_name", "祁家桥村");
        Map<String, Object> stray = Map.of("unit_code", "620982101001", "unit_name", "东城社区");
        FileOutcome outcome =
                validate("肃州镇2024年.xlsx", table(form("rural_waste"), "S", "农村生活垃圾表", List.of(stray, own)));

        assertThat(outcome.returns()).hasSize(1);
        ReturnOutcome only = outcome.returns().get(0);
        assertThat(only.town()).isEqualTo(new AreaCode("620982102"));
        assertThat(only.rows()).extracting(TypedRow::sheetRow).containsExactly(4, 5);
        Finding finding = only.findings().stream()
                .filter(f -> f.ruleCode().equals("rural_waste.town_agrees.town"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.cell()).contains("A4");
        assertThat(finding.message().zh()).isEqualTo("第 4 行的区划代码属于 620982101 沙州镇,而这是 620982102 肃州镇 的报表");
    }

    @Test
    void aSheetMayBeNamedForItsMonth() {
        Map<String, Object> row = Map.of("town_code", "620982102", "town_name", "肃州镇");
        FileOutcome outcome = validate("2024年环卫.xlsx", table(form("urban_sanitation"), "3月", "城区环卫月报", List.of(row)));

        assertThat(outcome.returns().get(0).period()).isEqualTo(new Period("2024-03"));
        assertThat(rules(outcome.returns().get(0).findings())).doesNotContain("urban_sanitation.period_agrees.period");
    }

    @Test
    void takesTheSameReturnTwiceInAFileOnce() {
        Table first = land(TITLE, List.of(LAND));
        Table copy = table(form("land"), "Sheet1 (2)", TITLE, List.of(LAND));

        assertThat(validate(FILE, first, copy).returns()).singleElement().satisfies(only -> {
            assertThat(only.outcome()).isEqualTo(Outcome.ACCEPTED);
            assertThat(rules(only.findings())).containsExactly("land.same_twice.period");
            assertThat(only.findings().get(0).sheet()).contains("Sheet1 (2)");
        });
    }

    @Test
    void refusesTwoDifferentTablesForOneReturn() {
        Map<String, Object> changed = new HashMap<>(LAND);
        changed.put("urban_construction_land_hectares", "12.51");
        Table first = land(TITLE, List.of(LAND));
        Table other = table(form("land"), "草稿", TITLE, List.of(changed));

        ReturnOutcome only = validate(FILE, first, other).returns().get(0);

        assertThat(only.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(only.findings().get(0).ruleCode()).isEqualTo("land.twice_in_file.period");
        assertThat(only.findings().get(0).message().zh())
                .isEqualTo("同一报告期(2024)的同一张报表在文件中出现两次,内容不同:工作表“Sheet1”和“草稿”;不同的单元格:Sheet1!C4 12.50 / 草稿!C4 12.51");
        assertThat(only.findings().get(0).sheet()).contains("草稿");
        assertThat(only.findings().get(0).cell()).contains("C4");
    }

    @Test
    void theContentHashKnowsNoFileSheetNorPlace() {
        List<Map<String, Object>> rows = new ArrayList<>(List.of(LAND));
        Map<String, Object> written = new HashMap<>(LAND);
        written.put("urban_construction_land_hectares", "１２.5");
        Table one = land(TITLE, rows);
        Table two = table(form("land"), "表", "二〇二四年城镇建设用地表", List.of(written));

        Sha256 first = validate(FILE, one).returns().get(0).contentSha256();
        ReturnOutcome second = validate("b.xlsx", two).returns().get(0);

        assertThat(second.contentSha256()).isEqualTo(first);
        assertThat(second.cleanings())
                .containsExactly(
                        new ReturnOutcome.Cleaning(4, "urban_construction_land_hectares", "１２.5", "12.5", "read"));
    }

    @Test
    void aReturnMendedOutsideItsRowsIsAnotherOne() {
        Sha256 right =
                validate(FILE, land(TITLE, List.of(LAND))).returns().get(0).contentSha256();
        Sha256 wrong = validate("2023年.xlsx", land(TITLE, List.of(LAND)))
                .returns()
                .get(0)
                .contentSha256();

        assertThat(wrong).isNotEqualTo(right);
    }
}
