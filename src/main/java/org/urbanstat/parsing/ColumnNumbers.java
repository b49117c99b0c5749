package org.urbanstat.parsing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.urbanstat.parsing.Table.BoundColumn;
import org.urbanstat.parsing.Table.Notice;
import org.urbanstat.parsing.Table.Sight;

/**
 * Compares the 栏次 under a header with the order of the columns: each number is one more than that of the column before.
 * One that is not shows a column put in, taken out or moved since the form was printed (defect 15).
 */
final class ColumnNumbers {
    private ColumnNumbers() {}

    static List<Notice> misfits(RawRow row, Map<String, BoundColumn> columns) {
        List<Notice> misfits = new ArrayList<>();
        int last = -1;
        for (RawCell cell : row.cells()) {
            OptionalInt number = RowWords.columnNumber(cell);
            if (number.isPresent()) {
                int expected = last + 1;
                if (last >= 0 && number.getAsInt() != expected) {
                    misfits.add(misfit(field(cell.column(), columns), cell, row.number(), expected));
                }
                last = number.getAsInt();
            }
        }
        return misfits;
    }

    private static Notice misfit(String field, RawCell cell, int row, int expected) {
        return new Notice(
                Sight.COLUMN_NUMBER, field, cell.column(), row, row, cell.text().strip(), String.valueOf(expected));
    }

    private static String field(int column, Map<String, BoundColumn> columns) {
        Optional<String> field = columns.entrySet().stream()
                .filter(e -> e.getValue().column() == column)
                .map(Map.Entry::getKey)
                .findFirst();
        return field.orElse("");
    }
}
