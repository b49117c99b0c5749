package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.urbanstat.validation.Sheets.form;
import static org.urbanstat.validation.Sheets.table;
import static org.urbanstat.validation.Sheets.validate;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.Area;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.vocabulary.AreaCode;

/** Damaged codes are made whole where register and name leave one possibility, and are refused with what is possible elsewhere. */
class RestoredCodesTest {
    private static final String FILE = "2025-01-20/敦煌市.xlsx";
    private static final String TITLE = "敦煌市肃州镇2024年农村生活垃圾表";
    private static final Definitions FIVE = Sheets.withAreas(
            town("620982150", "五村镇"),
            village("620982150201", "甲村"),
            village("620982150202", "乙村"),
            village("620982150203", "丙村"),
            village("620982150204", "丁村"),
            village("620982150205", "戊村"));

    @Test
    void aRoundedVillageIsFoundByItsName() {
        assertThat(said(TITLE, "620982102000", "高台堡村"))
                .containsExactly("620982102201 rural_waste.code_restored.unit_code NOTE 高台堡村");
    }

    @Test
    void aWholeCodeThatTheRegisterHasUnderAnotherNameIsLeftAsItIs() {
        assertThat(said(TITLE, "620982102201", "祁家桥村")).noneMatch(line -> line.contains("code_restored"));
    }

    @Test
    void villagesOfOneNameAreThoseOfTheTownInTheTitle() {
        Definitions twins = Sheets.withAreas(village("620982102250", "孪生村"), village("620982103250", "孪生村"));
        assertThat(said(twins, TITLE, "6.20982E+11", "孪生村"))
                .containsExactly("620982102250 rural_waste.code_restored.unit_code NOTE 孪生村");
        assertThat(said(twins, "敦煌市2024年农村生活垃圾表", "6.20982E+11", "孪生村"))
                .allMatch(line -> !line.contains("code_restored"));
    }

    @Test
    void withoutANameNoVillageIsGuessedAndTheFewThatAreLeftAreNamed() {
        assertThat(expected(FIVE, "敦煌市五村镇2024年农村生活垃圾表", "6.20982150E+11", ""))
                .contains("620982150201 甲村, 620982150202 乙村, 620982150203 丙村, 620982150204 丁村, 620982150205 戊村");
    }

    @Test
    void besideFiveThatTheCodeAllowsNoneIsNamedByItsName() {
        assertThat(expected(FIVE, TITLE, "6.20982150E+11", "高台堡村"))
                .containsExactly("620982150201 甲村, 620982150202 乙村, 620982150203 丙村, 620982150204 丁村, 620982150205 戊村");
    }

    @Test
    void sixThatAreLeftAreTooManyToBeNamed() {
        Definitions many = Sheets.withAreas(
                town("620982150", "六村镇"),
                village("620982150201", "甲村"),
                village("620982150202", "乙村"),
                village("620982150203", "丙村"),
                village("620982150204", "丁村"),
                village("620982150205", "戊村"),
                village("620982150206", "己村"));
        assertThat(expected(many, "敦煌市六村镇2024年农村生活垃圾表", "6.20982150E+11", "")).containsExactly("12 × 0-9");
    }

    @Test
    void whereTooManyAreLeftTheOneThatBearsTheNameIsNamed() {
        assertThat(expected(Sheets.DEFINITIONS, TITLE, "62098210", "高台堡村")).containsExactly("620982102201 高台堡村");
    }

    @Test
    void theTownOfTheTitleConfirmsACodeWithoutAName() {
        assertThat(land("敦煌市肃州镇2024年城镇建设用地表", "6.20982E+8", ""))
                .containsExactly("620982102 land.code_restored.town_code NOTE 肃州镇");
        assertThat(land("敦煌市肃州镇2024年城镇建设用地表", "6.20982E+8", "莫高镇"))
                .noneMatch(line -> line.contains("code_restored") && line.startsWith("620982102"));
    }

    @Test
    void aTitleThatNamesNoTownConfirmsNothing() {
        assertThat(land("敦煌市2024年城镇建设用地表", "6.20982E+8", "")).noneMatch(line -> line.contains("code_restored"));
    }

    /** The code of the county's own offices ends in noughts by itself. */
    @Test
    void aWholeCodeThatEndsInNoughtsIsLeftAsItIs() {
        assertThat(land("敦煌市2024年城镇建设用地表", "620982000", "敦煌市本级")).isEmpty();
        assertThat(land("敦煌市2024年城镇建设用地表", "620982000", "")).isEmpty();
    }

    @Test
    void aRoundedCodeThatNobodyHasIsThatOfTheTownInTheTitle() {
        Definitions two = Sheets.withAreas(
                new Area(new AreaCode("620981"), "玉门市", List.of(), "6209", "", LocalDate.of(2015, 1, 1), LocalDate.MAX),
                new Area(
                        new AreaCode("620981100"),
                        "赤金镇",
                        List.of(),
                        "620981",
                        "",
                        LocalDate.of(2015, 1, 1),
                        LocalDate.MAX));
        Map<String, Object> row = row("town", "620981000", "");
        row.put("urban_construction_land_hectares", "12.5");
        FileOutcome outcome = validate(two, FILE, table(form("land"), "Sheet1", "玉门市赤金镇2024年城镇建设用地表", List.of(row)));
        assertThat(lines(outcome, "town_code")).containsExactly("620981100 land.code_restored.town_code NOTE 赤金镇");
    }

    /** The code is one of another town's many; the name is that of a village in the town of the title. */
    @Test
    void aNameInTheTownOfTheTitleIsNamedWhereTheCodeIsOfAnother() {
        assertThat(expected(Sheets.DEFINITIONS, TITLE, "6.20982103E+11", "高台堡村"))
                .containsExactly("620982102201 高台堡村");
    }

    @Test
    void twoThousandDamagedCodesAreRestoredAndNoMore() {
        assertThat(restoredOf(2000)).isEqualTo(2000);
        assertThat(restoredOf(2001)).isZero();
    }

    private static long restoredOf(int rows) {
        List<Map<String, Object>> damaged = Stream.generate(() -> row("town", "6.20982E+8", "肃州镇"))
                .limit(rows)
                .toList();
        ReadTable table = ReadTable.of(form("land"), table(form("land"), "Sheet1", "2024年", damaged));
        return new RestoredCodes(table, java.util.Set.of(), Sheets.DEFINITIONS.register(), LocalDate.of(2024, 12, 31))
                .restored().rows().stream()
                        .filter(row -> row.text("town_code").isPresent())
                        .count();
    }

    private static Area village(String code, String name) {
        return new Area(
                new AreaCode(code),
                name,
                List.of(),
                code.substring(0, 9),
                "220",
                LocalDate.of(2015, 1, 1),
                LocalDate.MAX);
    }

    private static Area town(String code, String name) {
        return new Area(new AreaCode(code), name, List.of(), "620982", "", LocalDate.of(2015, 1, 1), LocalDate.MAX);
    }

    private static List<String> said(String title, String code, String name) {
        return said(Sheets.DEFINITIONS, title, code, name);
    }

    private static List<String> said(Definitions definitions, String title, String code, String name) {
        return lines(waste(definitions, title, code, name), "unit_code");
    }

    private static List<String> land(String title, String code, String name) {
        Map<String, Object> row = row("town", code, name);
        row.put("urban_construction_land_hectares", "12.5");
        return lines(validate(FILE, table(form("land"), "Sheet1", title, List.of(row))), "town_code");
    }

    private static List<String> expected(Definitions definitions, String title, String code, String name) {
        return findings(waste(definitions, title, code, name))
                .filter(f -> f.ruleCode().equals("rural_waste.type.unit_code"))
                .map(f -> f.expected().orElse("-"))
                .toList();
    }

    private static FileOutcome waste(Definitions definitions, String title, String code, String name) {
        return validate(
                definitions, FILE, table(form("rural_waste"), "Sheet1", title, List.of(row("unit", code, name))));
    }

    private static Map<String, Object> row(String grain, String code, String name) {
        Map<String, Object> row = new HashMap<>(Map.of(grain + "_code", code));
        if (!name.isEmpty()) {
            row.put(grain + "_name", name);
        }
        return row;
    }

    private static List<String> lines(FileOutcome outcome, String field) {
        return outcome.returns().stream()
                .flatMap(r -> r.findings().stream()
                        .filter(f -> f.ruleCode().endsWith("." + field))
                        .filter(f -> f.ruleCode().contains(".code_restored.")
                                || f.ruleCode().contains(".type."))
                        .map(f -> r.rows().stream()
                                        .map(row -> String.valueOf(row.values().get(field)))
                                        .findFirst()
                                        .orElse("-")
                                + ' '
                                + f.ruleCode()
                                + ' '
                                + f.severity()
                                + ' '
                                + f.expected().orElse("null")))
                .toList();
    }

    private static Stream<Finding> findings(FileOutcome outcome) {
        return Stream.concat(
                outcome.findings().stream(), outcome.returns().stream().flatMap(r -> r.findings().stream()));
    }
}
