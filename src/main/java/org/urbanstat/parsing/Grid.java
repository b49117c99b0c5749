package org.urbanstat.parsing;

import java.util.List;
import java.util.Set;

/**
 * One sheet, or one CSV file, as rows of raw cells.
 *
 * @param sheet its name; of a CSV file the file's name without its ending
 * @param isHidden hidden or very hidden
 * @param hiddenColumns one-based; hidden rows say so themselves
 */
public record Grid(String sheet, boolean isHidden, List<RawRow> rows, List<Merge> merges, Set<Integer> hiddenColumns) {
    /** A sheet that hides no column. */
    Grid(String sheet, boolean isHidden, List<RawRow> rows, List<Merge> merges) {
        this(sheet, isHidden, rows, merges, Set.of());
    }

    /** A merged range; all four bounds are one-based and included. Files may tell it by any two opposite corners. */
    public record Merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {
        public Merge {
            int row = Math.min(firstRow, lastRow);
            int column = Math.min(firstColumn, lastColumn);
            lastRow = Math.max(firstRow, lastRow);
            lastColumn = Math.max(firstColumn, lastColumn);
            firstRow = row;
            firstColumn = column;
        }
    }
}
