package org.urbanstat.parsing;

import java.util.List;
import java.util.Optional;

/**
 * A row that holds something.
 *
 * @param number one-based, as a spreadsheet program numbers it; of a CSV file the record's number
 * @param cells that are not blank, by column
 */
public record RawRow(int number, boolean isHidden, List<RawCell> cells) {
    public Optional<RawCell> cell(int column) {
        // in a row without blanks a cell stands at its column
        if (column > 0 && column <= cells.size() && cells.get(column - 1).column() == column) {
            return Optional.of(cells.get(column - 1));
        }
        for (RawCell cell : cells) {
            if (cell.column() == column) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }
}
