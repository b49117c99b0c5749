package org.urbanstat.parsing;

import org.urbanstat.vocabulary.Cell;

/**
 * A text above a table.
 *
 * @param row one-based
 * @param column one-based, of the cell in which the text begins
 */
public record Title(String text, int row, int column) {
    public Cell cell() {
        return new Cell(column, row);
    }

    @Override
    public String toString() {
        return text;
    }
}
