package org.urbanstat.parsing;

import org.urbanstat.vocabulary.Cell;

/**
 * Cells that hold personal data, one below the other. What they hold is not here.
 *
 * @param first the topmost
 * @param last the same cell, or one further down the same column
 */
public record PersonalRange(String sheet, Kind kind, Cell first, Cell last) {
    /** What must not be in a file of aggregates. */
    public enum Kind {
        ID_NUMBER,
        TELEPHONE,
        NAME,
        /** An identity number in the name of the sheet; the cell says nothing then. */
        SHEET_NAME
    }

    /** {@code C5}, or {@code C5:C104}. */
    public String address() {
        return first.equals(last) ? first.address() : first.address() + ":" + last.address();
    }

    public int cellCount() {
        return last.row() - first.row() + 1;
    }
}
