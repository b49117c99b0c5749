package org.urbanstat.parsing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import org.urbanstat.parsing.Grid.Merge;
import org.urbanstat.parsing.Table.HeaderProblem;
import org.urbanstat.parsing.Table.Kind;

/**
 * Columns of figures among those of a table over which nothing is written: their figures are not read, and it must be
 * said so. What stands outside, such as serial numbers in front, is no column of the table.
 */
final class NamelessColumns {
    private final BitSet headed = new BitSet();
    private final int headerRow;

    /** @param header the rows of the header, top first */
    NamelessColumns(List<RawRow> header, List<Merge> merges) {
        this.headerRow = header.get(header.size() - 1).number();
        header.forEach(row -> row.cells().forEach(cell -> headed.set(cell.column())));
        int first = header.get(0).number();
        merges.stream()
                .filter(merge -> merge.firstRow() >= first && merge.firstRow() <= headerRow)
                .forEach(merge -> headed.set(merge.firstColumn(), merge.lastColumn() + 1));
    }

    List<HeaderProblem> problems(List<RawRow> body) {
        int first = headed.nextSetBit(0);
        int last = headed.length() - 1;
        if (headed.nextClearBit(first) > last) {
            return List.of();
        }
        TreeSet<Integer> columns = new TreeSet<>();
        for (RawRow row : body) {
            for (RawCell cell : row.cells()) {
                int column = cell.column();
                if (column > first && column < last && !headed.get(column) && cell.startsWithDigit()) {
                    columns.add(column);
                }
            }
        }
        List<HeaderProblem> problems = new ArrayList<>();
        columns.forEach(
                column -> problems.add(new HeaderProblem(Kind.UNKNOWN_COLUMN, "", headerRow, column, "", List.of())));
        return problems;
    }
}
