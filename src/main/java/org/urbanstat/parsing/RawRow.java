package org.urbanstat.parsing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row that holds something.
 *
 * @param number one-based, as a spreadsheet program numbers it; of a CSV file the record's number
 * @param cells that are not blank, by column
 */
public record RawRow(int number, boolean isHidden, List<RawCell> cells) {
    public Optional<RawCell> cell(int column) {
        return Optional.ofNullable(at(column));
    }

    /** As {@link #cell}, for those who ask every cell of a country; null where it is blank. */
    public @Nullable RawCell at(int column) {
        // in a row without blanks a cell stands at its column
        if (column > 0 && column <= cells.size() && cells.get(column - 1).column() == column) {
            return cells.get(column - 1);
        }
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).column() == column) {
                return cells.get(i);
            }
        }
        return null;
    }
}
