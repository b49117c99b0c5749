package org.urbanstat.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.urbanstat.parsing.Grid.Merge;
import org.urbanstat.parsing.RawCell.Kind;

/** Finding tables costs what the sheet holds, not its square, however the rows look. */
class SheetTablesTest {
    private static final HeaderSearch FORMS =
            new HeaderSearch(ProjectForms.definitions().forms().values());
    /** Ten thousand rows take about a second; their square would take many minutes. */
    private static final Duration ENOUGH = Duration.ofSeconds(60);

    private static final int ROWS = 10_000;
    /** Each costs a trial of every form, and a file may have but so many. */
    private static final int HEADERS = 900;

    @Test
    void rowsOfNothingStayLinear() {
        assertThat(tables(ROWS, i -> row("甲", "乙", "说明" + i, "x", "y"))).isEmpty();
    }

    @Test
    void aHeaderInEveryRowStaysLinear() {
        assertThat(tables(HEADERS, i -> row("区划代码", "乡镇名称", "符合条件", "发证量", "持证", "备注" + i)))
                .isNotEmpty();
    }

    @Test
    void aTitleAndAHeaderInTurnStayLinear() {
        List<Table> tables = tables(
                HEADERS,
                i -> i % 3 == 0
                        ? row("七里镇2024年居住证表" + i)
                        : i % 3 == 1
                                ? row("区划代码", "乡镇名称", "符合条件", "发证量", "持证")
                                : row("620982100", "七里镇", "80", "30", "60"));
        assertThat(tables).hasSize(HEADERS / 3);
    }

    @Test
    void aListOfIndicatorsDownThePageStaysLinear() {
        List<Table> tables =
                tables(HEADERS, i -> row(i % 3 == 0 ? "常住人口" : i % 3 == 1 ? "户籍人口" : "城镇户籍人口", "人", "" + i));
        assertThat(tables).noneMatch(Table::isTransposed);
    }

    private static List<Table> tables(int count, IntFunction<List<RawCell>> cells) {
        List<RawRow> rows = new ArrayList<>();
        List<Merge> merges = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(new RawRow(i + 1, false, cells.apply(i)));
            merges.add(new Merge(i + 1, 1, i + 2, 2));
        }
        Allowance allowance = new Allowance(ProjectForms.definitions().nightly().limits(), 1, () -> 0L);
        long start = System.nanoTime();
        List<Table> tables = new SheetTables(FORMS, "a.xlsx", allowance)
                .in(new Grid("Sheet1", false, List.copyOf(rows), List.copyOf(merges)));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(ENOUGH);
        return tables;
    }

    private static List<RawCell> row(String... texts) {
        List<RawCell> cells = new ArrayList<>();
        for (String text : texts) {
            cells.add(new RawCell(cells.size() + 1, text, Kind.TEXT));
        }
        return List.copyOf(cells);
    }
}
