package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.urbanstat.validation.Sheets.form;
import static org.urbanstat.validation.Sheets.table;
import static org.urbanstat.validation.Sheets.validate;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;

/** What could mean two things is refused, not guessed; what means one thing is read. */
class IdentityAndValuesTest {
    private static final String FILE = "2025-01-20/敦煌市.xlsx";

    private static Map<String, Object> land(String code, String name, Object hectares) {
        Map<String, Object> row = new HashMap<>();
        row.put("town_code", code);
        row.put("town_name", name);
        row.put("urban_construction_land_hectares", hectares);
        return row;
    }

    private static FileOutcome read(String title, String code, String name, Object hectares) {
        return validate(FILE, table(form("land"), "Sheet1", title, List.of(land(code, name, hectares))));
    }

    private static List<String> errors(FileOutcome outcome) {
        return outcome.returns().stream()
                .flatMap(r -> r.findings().stream())
                .filter(Finding::rejects)
                .map(Finding::ruleCode)
                .toList();
    }

    @Test
    void refusesATitleThatNamesTwoYears() {
        FileOutcome outcome = read("敦煌市2023年与2024年城镇建设用地表", "620982102", "肃州镇", "12.5");

        assertThat(errors(outcome)).containsExactly("land.period_agrees.period");
    }

    @Test
    void doesNotTakeTheDistrictOfTheSameNameForATown() {
        FileOutcome outcome = read("酒泉市肃州区2024年城镇建设用地表", "620982103", "莫高镇", "12.5");

        assertThat(errors(outcome)).isEmpty();
        assertThat(outcome.returns().get(0).town()).isEqualTo(new AreaCode("620982103"));
    }

    @Test
    void takesTheMonthFromTheSheetAndTheYearFromTheTitle() {
        Map<String, Object> row = new TreeMap<>(Map.of("town_code", "620982102", "town_name", "肃州镇"));
        List.of("cleaned_area", "mechanised_area").forEach(f -> row.put(f, "10"));
        List.of("waste_generated_tonnes", "waste_hauled_tonnes", "waste_harmless_tonnes")
                .forEach(f -> row.put(f, "90"));
        String title = "敦煌市肃州镇2024年城区环卫月报";

        FileOutcome outcome = validate(FILE, table(form("urban_sanitation"), "3月", title, List.of(row)));

        assertThat(errors(outcome)).isEmpty();
        assertThat(outcome.returns().get(0).period()).isEqualTo(new Period("2024-03"));
    }

    @Test
    void suggestsTownsWhoseNameDiffersInOneLetter() {
        FileOutcome outcome = read("2024年城镇建设用地表", "629999999", "莫窟镇", "12.5");

        assertThat(outcome.returns()).isEmpty();
        Finding unknown = outcome.findings().get(0);
        assertThat(unknown.ruleCode()).isEqualTo("file.unknown_town");
        assertThat(unknown.fix().zh()).contains("620982103 莫高镇");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,234.5 | 1234.5", "１，２３４．５ | 1234.5", "1 234.5 | 1234.5", "12.5公顷 | 12.5", "'12.5 | 12.5"},
            quoteCharacter = '`')
    void readsWhatCanBeReadInOneWay(String text, BigDecimal value) {
        FileOutcome outcome = read("2024年城镇建设用地表", "620982102", "肃州镇", text);

        assertThat(errors(outcome)).isEmpty();
        assertThat(outcome.returns().get(0).totals()).containsEntry("urban_construction_land_hectares", value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12 34", "1 2.5", "12,34", "12①34", "12½", "12余", "一百二十", "-3", "1-12"})
    void refusesWhatCouldMeanTwoNumbersOrNone(String text) {
        FileOutcome outcome = read("2024年城镇建设用地表", "620982102", "肃州镇", text);

        assertThat(errors(outcome)).containsExactly("land.type.urban_construction_land_hectares");
    }

    @ParameterizedTest
    @CsvSource({"620982102000", "620982102000.0", "6.20982102E+8", "6.20982102000E11"})
    void readsACodeThatKeptItsDigits(String text) {
        FileOutcome outcome = read("2024年城镇建设用地表", text, "肃州镇", "12.5");

        assertThat(errors(outcome)).isEmpty();
        assertThat(outcome.returns().get(0).rows().get(0).values()).containsEntry("town_code", "620982102");
    }

    @ParameterizedTest
    @CsvSource({"6.20982E+11", "6.20982E+8", "620982000", "620982000000"})
    void restoresACodeThatLostItsDigitsWhereRegisterAndNameLeaveOneTown(String text) {
        FileOutcome outcome = read("敦煌市2024年城镇建设用地表", text, "肃州镇", "12.5");

        assertThat(outcome.returns().get(0).town()).isEqualTo(new AreaCode("620982102"));
        Finding only = outcome.returns().get(0).findings().get(0);
        assertThat(only.ruleCode()).isEqualTo("land.code_restored.town_code");
        assertThat(only.message().zh()).isEqualTo("“区划代码”的“" + text + "”缺了几位,按区划名录和名称“肃州镇”恢复为 620982102");
    }

    @ParameterizedTest
    @CsvSource({"6.20982E+11,沙洲", "6.2E+11,肃州镇", "62098210,肃州镇"})
    void doesNotCompleteACodeThatRegisterOrNameLeaveOpen(String text, String name) {
        FileOutcome outcome = read("敦煌市沙州镇2024年城镇建设用地表", text, name, "12.5");

        assertThat(errors(outcome)).contains("land.type.town_code");
    }

    @Test
    void namesWhatADamagedCodeMayHaveBeen() {
        FileOutcome outcome = read("敦煌市肃州镇2024年城镇建设用地表", "62098210", "肃州", "12.5");

        Finding refused = outcome.returns().get(0).findings().get(0);
        assertThat(refused.ruleCode()).isEqualTo("land.type.town_code");
        assertThat(refused.expected()).contains("620982102 肃州镇");
    }

    @Test
    void namesTheHeaderOfTheCodeColumnWhereUnitsAreMissing() {
        FileOutcome outcome = validate(
                FILE,
                table(
                        form("rural_waste"),
                        "Sheet1",
                        "敦煌市肃州镇2024年农村生活垃圾表",
                        List.of(Map.of("unit_code", "620982102200", "unit_name", "祁家桥村"))));

        assertThat(outcome.returns().get(0).findings())
                .filteredOn(f -> f.ruleCode().equals("rural_waste.every_village.unit_code"))
                .singleElement()
                .satisfies(f -> assertThat(f.cell()).contains("A3"));
    }
}
