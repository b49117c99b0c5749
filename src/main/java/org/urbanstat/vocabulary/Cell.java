package org.urbanstat.vocabulary;

/**
 * The address of a cell in a sheet.
 *
 * @param column one-based; 1 is A
 * @param row one-based, as a spreadsheet program numbers it
 */
public record Cell(int column, int row) {
    public Cell {
        if (column < 1 || row < 1) {
            throw new IllegalArgumentException("columns and rows count from 1, not " + column + ", " + row);
        }
    }

    /** The address in A1 notation: {@code AB17}. */
    public String address() {
        return columnLetters() + row;
    }

    /** What a spreadsheet program calls the column: {@code AB}. */
    public String columnLetters() {
        return letters(column);
    }

    private static String letters(int column) {
        int rest = column - 1;
        String last = String.valueOf((char) ('A' + rest % 26));
        return rest < 26 ? last : letters(rest / 26) + last;
    }

    @Override
    public String toString() {
        return address();
    }
}
