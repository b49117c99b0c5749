package org.urbanstat.generation;

import java.util.List;

/**
 * A sheet before it has a file format.
 *
 * @param rows of cells: a {@code String}, a {@code Long}, a {@code BigDecimal}, or "" for a blank one
 * @param merges of header and title
 */
record SheetPage(String name, List<List<Object>> rows, List<Merge> merges) {
    /** A merged range; all four bounds are one-based and included. */
    record Merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {}

    static final String BLANK = "";
}
