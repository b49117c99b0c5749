package org.urbanstat.parsing;

import java.util.List;

/**
 * One sheet, or one CSV file, as rows of raw cells.
 *
 * @param sheet its name; of a CSV file the file's name without its ending
 * @param isHidden hidden or very hidden
 */
record Grid(String sheet, boolean isHidden, List<RawRow> rows, List<Merge> merges) {
    /** A merged range; all four bounds are one-based and included. */
    public record Merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {}
}
