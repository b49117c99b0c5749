package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.Form;
import org.urbanstat.parsing.RawCell;
import org.urbanstat.parsing.RawCell.Kind;
import org.urbanstat.parsing.RawRow;
import org.urbanstat.parsing.Table;
import org.urbanstat.parsing.Title;
import org.urbanstat.vocabulary.AreaCode;

/** A table whose indicators stand below each other has no cell for its town: the title gives it, where nothing is left open. */
class TownOfTitleTest {
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final AreaCode TOWN = new AreaCode("620982102");

    /** The first field given stands in row 1, the second in row 2 …; each figure in a column of its own. */
    private static ReadTable table(String form, boolean isTransposed, int figures, String... fields) {
        Form read = Sheets.form(form);
        Map<String, Table.BoundColumn> columns = new LinkedHashMap<>();
        for (String field : fields) {
            columns.put(field, new Table.BoundColumn(columns.size() + 1, field, ""));
        }
        List<RawRow> rows = new ArrayList<>();
        for (int i = 0; i < figures; i++) {
            List<RawCell> cells = new ArrayList<>();
            for (int column = 1; column <= fields.length; column++) {
                cells.add(new RawCell(column, "1", Kind.NUMBER));
            }
            rows.add(new RawRow(2 + i, false, cells));
        }
        return ReadTable.of(
                read,
                new Table(
                        "表",
                        false,
                        Optional.of(read.code()),
                        List.of(new Title("敦煌市肃州镇2024年", 3, 1)),
                        "",
                        1,
                        columns,
                        rows,
                        List.of(),
                        List.of(),
                        List.of(),
                        isTransposed));
    }

    private static ReadTable completed(ReadTable table, String... named) {
        Set<AreaCode> towns = Set.of(named).stream().map(AreaCode::new).collect(java.util.stream.Collectors.toSet());
        return new TownOfTitle(table, towns, Sheets.DEFINITIONS.register(), DAY).completed();
    }

    @Test
    void theTownOfTheTitleIsThatOfTheOneColumnOfFigures() {
        ReadTable table = completed(table("land", true, 1, "new_land_hectares"), "620982102");
        ReadRow row = table.rows().get(0);
        assertThat(row.text("town_code")).contains("620982102");
        assertThat(row.text("town_name")).contains("肃州镇");
        assertThat(row.value("new_land_hectares").number()).contains(java.math.BigDecimal.ONE);
        assertThat(table.fieldColumns()).containsEntry("town_code", 3).containsEntry("new_land_hectares", 1);
        assertThat(RowsByTown.town(table, row)).contains(TOWN);
    }

    @Test
    void aNameThatTheTableHasIsLeftAsItIs() {
        ReadTable table = completed(table("land", true, 1, "town_name", "new_land_hectares"), "620982102");
        assertThat(table.rows().get(0).text("town_code")).contains("620982102");
        assertThat(table.rows().get(0).text("town_name")).contains("1");
    }

    @Test
    void nothingIsGivenWhereAnythingIsLeftOpen() {
        assertThat(isGiven(table("land", false, 1, "new_land_hectares"), "620982102"))
                .as("it has rows for towns")
                .isFalse();
        assertThat(isGiven(table("population", true, 1, "households"), "620982102"))
                .as("its rows are units")
                .isFalse();
        assertThat(isGiven(table("land", true, 2, "new_land_hectares"), "620982102"))
                .as("two columns")
                .isFalse();
        assertThat(isGiven(table("land", true, 1, "new_land_hectares"), "620982102", "620982103"))
                .as("two towns")
                .isFalse();
        assertThat(isGiven(table("land", true, 1, "town_code", "new_land_hectares"), "620982102"))
                .as("it has a code")
                .isFalse();
        assertThat(isGiven(table("land", true, 1, "new_land_hectares"), "620982199"))
                .as("nobody knows the town")
                .isFalse();
    }

    private static boolean isGiven(ReadTable table, String... named) {
        return completed(table, named) != table;
    }

    @Test
    void aFieldIsGivenWhereEveryRowHasItAndNoCellDoes() {
        ReadRow given = ofTown(2, CellValue.known("620982102"));
        ReadRow read = ofTown(3, CellValue.read(new RawCell(1, "x", Kind.TEXT), "x"));
        assertThat(TownOfTitle.gives(List.of(given), "town_code")).isTrue();
        assertThat(TownOfTitle.gives(List.of(given, read), "town_code")).isFalse();
        assertThat(TownOfTitle.gives(List.of(given), "town_name")).isFalse();
        assertThat(TownOfTitle.gives(List.of(), "town_code")).isFalse();
    }

    private static ReadRow ofTown(int number, CellValue value) {
        return new ReadRow(number, FieldNumbers.of(List.of("town_code")), new CellValue[] {value});
    }

    @Test
    void placesAreToldAsTheSheetHasThem() {
        ReadTable below = table("land", true, 1, "new_land_hectares");
        ReadTable beside = table("land", false, 1, "new_land_hectares");
        assertThat(below.place(3).en()).isEqualTo("row 3");
        assertThat(beside.place(3).en()).isEqualTo("column C");
        assertThat(below.place(below.rows().get(0)).en()).isEqualTo("column B");
        assertThat(beside.place(beside.rows().get(0)).en()).isEqualTo("row 2");
    }

    /** The parser misses a column that such a table cannot have. */
    @Test
    void aColumnThatTheTitleStandsForIsNotMissed() {
        Table table = table("land", true, 1, "urban_construction_land_hectares").table();
        Table missing = new Table(
                table.sheet(),
                false,
                table.form(),
                table.titles(),
                "",
                1,
                table.columns(),
                table.rows(),
                List.of(),
                List.of(
                        new Table.HeaderProblem(Table.Kind.MISSING_COLUMN, "town_code", 0, 0, "", List.of()),
                        new Table.HeaderProblem(Table.Kind.MISSING_COLUMN, "new_land_hectares", 0, 0, "", List.of())),
                List.of(),
                true);
        assertThat(Sheets.validate("a.xlsx", missing).returns().get(0).findings())
                .extracting(Finding::ruleCode)
                .filteredOn(rule -> rule.contains("header_missing"))
                .containsExactly("land.header_missing.new_land_hectares");
    }
}
