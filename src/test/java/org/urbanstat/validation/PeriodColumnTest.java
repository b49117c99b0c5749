package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbanstat.parsing.RawCell;
import org.urbanstat.parsing.RawCell.Kind;
import org.urbanstat.parsing.RawRow;
import org.urbanstat.parsing.Table;
import org.urbanstat.parsing.Table.HeaderProblem;

/** A column of the table's body that says of which period it is, such as 年份. */
class PeriodColumnTest {
    @ParameterizedTest
    @CsvSource({"年份, true", "年 份, true", "月份, true", "日期, true", "民族, false", "年龄, false"})
    void isKnownByItsHeader(String header, boolean isOne) {
        assertThat(PeriodColumn.isOne(problem(Table.Kind.UNKNOWN_COLUMN, header, 3)))
                .isEqualTo(isOne);
    }

    @Test
    void isAColumnThatNoFieldHas() {
        assertThat(PeriodColumn.isOne(problem(Table.Kind.AMBIGUOUS_HEADER, "年份", 3)))
                .isFalse();
        assertThat(PeriodColumn.isOne(problem(Table.Kind.UNKNOWN_COLUMN, "年份", 0)))
                .isFalse();
        assertThat(PeriodColumn.isOne(problem(Table.Kind.UNKNOWN_COLUMN, "年份", 1)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "年份, TEXT, 2024, 2024",
        "年份, NUMBER, 2024, 2024",
        "年份, NUMBER, 45657, 45657", // not a day in a column of years
        "年份, DATE, 45657, 2024-12-31",
        "日期, NUMBER, 45657, 2024-12-31",
        "日期, NUMBER, 45657.0, 2024-12-31",
        "日期, TEXT, 2024年12月, 2024年12月",
        "日期, NUMBER, 4565, 4565",
        "月份, TEXT, 3, 3月",
        "月份, TEXT, 03, 03月",
        "月份, TEXT, 12, 12月",
        "月份, TEXT, 13, 13",
        "月份, TEXT, 3月, 3月",
        "年份, TEXT, 3, 3"
    })
    void saysItAsItIsMeant(String header, Kind kind, String text, String said) {
        assertThat(said(header, new RawCell(3, text, kind))).containsExactly(said + "@C4");
    }

    @Test
    void saysEachTextOnceWithTheFirstCellThatSaysIt() {
        assertThat(said("年份", text("2024"), text("2024"), text("2023"), new RawCell(2, "2022", Kind.TEXT)))
                .containsExactly("2024@C4", "2023@C6");
    }

    @Test
    void isCutWhereItIsNoPeriodAnyMore() {
        assertThat(said("年份", text("年".repeat(60)))).containsExactly("年".repeat(60) + "@C4");
        assertThat(said("年份", text("年".repeat(61)))).containsExactly("年".repeat(60) + "@C4");
    }

    private static RawCell text(String text) {
        return new RawCell(3, text, Kind.TEXT);
    }

    private static HeaderProblem problem(Table.Kind kind, String header, int column) {
        return new HeaderProblem(kind, "", 3, column, header, List.of());
    }

    private static List<String> said(String header, RawCell... cells) {
        List<RawRow> rows = new ArrayList<>();
        for (RawCell cell : cells) {
            rows.add(new RawRow(Sheets.FIRST_ROW + rows.size(), false, List.of(cell)));
        }
        Table table = new Table(
                "表",
                false,
                Optional.empty(),
                List.of(),
                "",
                3,
                Map.of(),
                rows,
                List.of(),
                List.of(problem(Table.Kind.UNKNOWN_COLUMN, "民族", 2), problem(Table.Kind.UNKNOWN_COLUMN, header, 3)));
        return PeriodColumn.sources(table).stream()
                .map(source -> source.text() + "@" + source.cell().orElseThrow().address())
                .toList();
    }
}
