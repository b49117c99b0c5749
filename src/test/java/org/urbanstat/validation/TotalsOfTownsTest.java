package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.urbanstat.validation.Sheets.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.Form;
import org.urbanstat.parsing.RawRow;
import org.urbanstat.parsing.Table;
import org.urbanstat.parsing.Title;
import org.urbanstat.vocabulary.Severity;
import org.urbanstat.vocabulary.Sha256;

/** Sums in a table of several towns: a subtotal speaks of its own town, a total of all, and rounding has room. */
class TotalsOfTownsTest {
    private static RawRow land(int number, String town, String hectares) {
        return Sheets.row(
                form("land"), number, Map.of("town_code", town, "urban_construction_land_hectares", hectares));
    }

    private static RawRow sum(Form form, int number, String label, String field, String value) {
        return Sheets.row(form, number, Map.of(form.fields().get(1).code(), label, field, value));
    }

    private static RawRow sum(int number, String label, String hectares) {
        return sum(form("land"), number, label, "urban_construction_land_hectares", hectares);
    }

    private static FileOutcome read(
            Form form, String title, List<RawRow> rows, List<RawRow> totals, Map<String, String> units) {
        return Sheets.validate(
                "a.xlsx",
                new Table(
                        "表",
                        false,
                        Optional.of(form.code()),
                        List.of(new Title(title, 1, 1)),
                        form.unitLine(),
                        3,
                        Sheets.columns(form, units),
                        rows,
                        totals,
                        List.of()));
    }

    private static List<String> totals(FileOutcome outcome) {
        return outcome.returns().stream()
                .flatMap(r -> r.findings().stream()
                        .filter(f -> f.ruleCode().contains(".totals_agree."))
                        .map(f -> r.town() + " " + f.severity() + " " + f.cell().orElseThrow() + " "
                                + f.found().orElseThrow() + " " + f.expected().orElseThrow()))
                .toList();
    }

    @Test
    void aSubtotalSpeaksOfItsOwnTownAlone() {
        FileOutcome outcome = read(
                form("land"),
                "敦煌市2024年城镇建设用地表",
                List.of(land(4, "620982102", "10"), land(6, "620982103", "20")),
                List.of(sum(5, "小计", "10"), sum(7, "小计", "21"), sum(8, "小计", "5")),
                Map.of());
        assertThat(totals(outcome))
                .containsExactly("620982102 ERROR C8 5 0", "620982103 ERROR C7 21 20", "620982103 ERROR C8 5 0");
    }

    /** Which of the towns is wrong nobody can tell. */
    @Test
    void aTotalOfSeveralTownsRefusesNoneOfThem() {
        FileOutcome outcome = read(
                form("land"),
                "敦煌市2024年城镇建设用地表",
                List.of(land(4, "620982102", "10"), land(5, "620982103", "20")),
                List.of(sum(6, "合计", "31")),
                Map.of());
        assertThat(totals(outcome)).containsExactly("620982102 WARNING C6 31 30", "620982103 WARNING C6 31 30");
        assertThat(outcome.returns())
                .allMatch(r -> r.findings().stream()
                        .noneMatch(f -> f.ruleCode().contains("totals_agree") && f.severity() == Severity.ERROR));
    }

    /** Two parts and a total in hundreds may be off by one and a half of them. */
    @Test
    void aTotalOfRoundedPartsMayBeOffByAHalfOfEach() {
        assertThat(totals(people("2.01"))).isEmpty();
        assertThat(totals(people("2.02"))).containsExactly("620982102 ERROR E6 20200 20000");
    }

    private static FileOutcome people(String total) {
        Form form = form("population");
        return read(
                form,
                "敦煌市肃州镇2024年人口基本情况表",
                List.of(
                        Sheets.row(form, 4, Map.of("unit_code", "620982102201", "resident_total", "1.00")),
                        Sheets.row(form, 5, Map.of("unit_code", "620982102202", "resident_total", "1.00"))),
                List.of(sum(form, 6, "合计", "resident_total", total)),
                Map.of("resident_total", "万人"));
    }

    /** A blank cell has no steps and takes none away. */
    @Test
    void aColumnIsRoundedToTheFinestStepThatItPrints() {
        Form form = form("population");
        Table table = new Table(
                "表",
                false,
                Optional.of(form.code()),
                List.of(),
                form.unitLine(),
                3,
                Sheets.columns(form, Map.of("resident_total", "万人")),
                List.of(
                        Sheets.row(form, 4, Map.of("unit_code", "620982102201", "resident_total", "1.0")),
                        Sheets.row(form, 5, Map.of("unit_code", "620982102202", "resident_total", "1.00")),
                        Sheets.row(form, 6, Map.of("unit_code", "620982102203"))),
                List.of(),
                List.of());
        ReadTable read = ReadTable.of(form, table);
        assertThat(read.quantum("resident_total")).isEqualByComparingTo("100");
        assertThat(read.quantum("households")).isZero();
    }

    /** A return whose wrong sum is mended is another return, though its rows are the same; one of which more is seen is not. */
    @Test
    void whatIsWrongBesideTheRowsBelongsToWhatAReturnSays() {
        Sha256 right = read("10", List.of());
        assertThat(read("11", List.of())).isNotEqualTo(right);
        Table.Notice hidden =
                new Table.Notice(Table.Sight.HIDDEN_COLUMN, "urban_construction_land_hectares", 3, 4, 4, "", "");
        assertThat(read("10", List.of(hidden))).isEqualTo(right);
    }

    private static Sha256 read(String total, List<Table.Notice> notices) {
        Table table = new Table(
                "表",
                false,
                Optional.of(form("land").code()),
                List.of(new Title("敦煌市肃州镇2024年", 1, 1)),
                "公顷",
                3,
                Sheets.columns(form("land"), Map.of()),
                List.of(land(4, "620982102", "10")),
                List.of(sum(5, "合计", total)),
                List.of(),
                notices,
                false);
        return Sheets.validate("a.xlsx", table).returns().get(0).contentSha256();
    }
}
