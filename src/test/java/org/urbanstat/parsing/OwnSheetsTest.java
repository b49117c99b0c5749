package org.urbanstat.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.urbanstat.parsing.RawCell.Kind;

class OwnSheetsTest {
    @Test
    void passesOverSheetsThatBearAMarkerInTheirFirstCell() {
        List<Grid> sheets = List.of(
                sheet("问题清单", 1, "urbanstat:findings:1"),
                sheet("人口", 1, "敦煌市肃州镇2024年人口基本情况表"),
                sheet("_urbanstat", 1, " urbanstat:state:1 "),
                sheet("lists", 1, "urbanstat:lists:2"));

        assertThat(OwnSheets.without(sheets)).extracting(Grid::sheet).containsExactly("人口");
    }

    @Test
    void readsASheetThatOnlyHasTheNameOfOurs() {
        List<Grid> sheets = List.of(sheet("问题清单", 1, "问题"), sheet("_urbanstat", 3, "urbanstat:state:1"));

        assertThat(OwnSheets.without(sheets)).isEqualTo(sheets);
    }

    private static Grid sheet(String name, int row, String text) {
        return new Grid(
                name, false, List.of(new RawRow(row, false, List.of(new RawCell(1, text, Kind.TEXT)))), List.of());
    }
}
