package org.urbanstat.generation;

import java.util.List;
import java.util.Set;

/**
 * A sheet before it has a file format.
 *
 * @param rows of cells: a {@code String}, a {@code Long}, a {@code BigDecimal}, a {@link SpecialCell}, or "" for a blank
 *     one
 * @param merges of header and title
 * @param hidden what of it nobody sees
 */
record SheetPage(String name, List<List<Object>> rows, List<Merge> merges, Hidden hidden) {
    static final String BLANK = "";

    SheetPage(String name, List<List<Object>> rows, List<Merge> merges) {
        this(name, rows, merges, Hidden.NOTHING);
    }

    /** A merged range; all four bounds are one-based and included. */
    record Merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {}

    /** Rows and columns, one-based, and the sheet itself. */
    record Hidden(Set<Integer> rows, Set<Integer> columns, boolean isSheet) {
        static final Hidden NOTHING = new Hidden(Set.of(), Set.of(), false);
    }

    int width() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }
}
