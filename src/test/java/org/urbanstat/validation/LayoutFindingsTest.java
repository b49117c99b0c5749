package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.Form;
import org.urbanstat.parsing.RawRow;
import org.urbanstat.parsing.Table;
import org.urbanstat.parsing.Table.Notice;
import org.urbanstat.parsing.Table.Sight;
import org.urbanstat.parsing.Title;

/** What a person would not see, or sees wrongly, in the sheet of a return. */
class LayoutFindingsTest {
    private static final Form LAND = Sheets.form("land");
    private static final String FIELD = "urban_construction_land_hectares";

    @Test
    void hiddenRowsAreToldTogetherOnceAndOnlyThoseOfTheReturn() {
        assertThat(said(false, hiddenRow(4), hiddenRow(5), hiddenRow(9)))
                .containsExactly("land.hidden_rows.rows WARNING A4 found 4-5 expected null");
        assertThat(said(false, hiddenRow(9))).isEmpty();
        assertThat(said(false)).isEmpty();
    }

    @Test
    void whereIndicatorsStandBelowEachOtherRowsAreColumns() {
        assertThat(said(true, hiddenRow(4), hiddenRow(5)))
                .containsExactly("land.hidden_columns.rows WARNING D1 found D, E expected null");
        assertThat(said(true, notice(Sight.HIDDEN_COLUMN, FIELD, 4, "", "")))
                .containsExactly("land.hidden_rows." + FIELD + " WARNING D3 found null expected null");
    }

    @Test
    void aHiddenColumnIsTold() {
        assertThat(said(false, notice(Sight.HIDDEN_COLUMN, FIELD, 4, "", "")))
                .containsExactly("land.hidden_columns." + FIELD + " WARNING C4 found null expected null");
        assertThat(said(false, notice(Sight.HIDDEN_COLUMN, "", 4, "", "")))
                .containsExactly("land.hidden_columns.column WARNING C4 found null expected null");
    }

    @Test
    void aNumberMergedOverRowsIsRefusedWhereItReachesIntoTheReturn() {
        assertThat(said(false, new Notice(Sight.MERGED_NUMBER, FIELD, 3, 4, 5, "12", "")))
                .containsExactly("land.merged_number." + FIELD + " ERROR C4 found null expected null");
        assertThat(said(false, new Notice(Sight.MERGED_NUMBER, FIELD, 3, 4, 9, "12", "")))
                .isEmpty();
        Notice merged = new Notice(Sight.MERGED_NUMBER, FIELD, 3, 4, 5, "12", "");
        assertThat(findings(false, merged).get(0).message().zh()).contains("的数字 12 合并了几行(到 C5)");
    }

    @Test
    void whatShouldStandThereIsTold() {
        assertThat(said(false, notice(Sight.COLUMN_NUMBER, FIELD, 4, "7", "3")))
                .containsExactly("land.column_number." + FIELD + " WARNING C4 found 7 expected 3");
        assertThat(said(false, notice(Sight.LABEL_SLIP, FIELD, 4, "15-59岁", "16")))
                .containsExactly("land.label_slip." + FIELD + " WARNING C4 found 15-59岁 expected 16");
    }

    private static Notice hiddenRow(int row) {
        return new Notice(Sight.HIDDEN_ROW, "", 1, row, row, "", "");
    }

    private static Notice notice(Sight sight, String field, int row, String found, String expected) {
        return new Notice(sight, field, 3, row, row, found, expected);
    }

    private static List<String> said(boolean isTransposed, Notice... notices) {
        return findings(isTransposed, notices).stream()
                .map(f -> f.ruleCode() + " " + f.severity() + " " + f.cell().orElse("-") + " found "
                        + f.found().orElse("null") + " expected " + f.expected().orElse("null"))
                .toList();
    }

    private static List<Finding> findings(boolean isTransposed, Notice... notices) {
        List<RawRow> rows = IntStream.of(4, 5).mapToObj(LayoutFindingsTest::row).toList();
        Table table = new Table(
                "表",
                false,
                Optional.of(LAND.code()),
                List.of(new Title("敦煌市2024年城镇建设用地表", 1, 1)),
                LAND.unitLine(),
                3,
                Sheets.columns(LAND, Map.of()),
                rows,
                List.of(),
                List.of(),
                List.of(notices),
                isTransposed);
        return Sheets.validate("敦煌市.xlsx", table).returns().stream()
                .limit(1)
                .flatMap(r -> r.findings().stream())
                .filter(f -> Stream.of("hidden_", "merged_", "column_number", "label_slip")
                        .anyMatch(kind -> f.ruleCode().startsWith("land." + kind)))
                .toList();
    }

    /** Both of one town, of which the second is refused as a repetition; what is seen of the layout is told all the same. */
    private static RawRow row(int number) {
        Map<String, Object> values = new HashMap<>(Map.of("town_code", "620982102", "town_name", "肃州镇"));
        values.put(FIELD, "12.5");
        return Sheets.row(LAND, number, values);
    }
}
