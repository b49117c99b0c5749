package org.urbanstat.parsing;

import java.util.Arrays;

/** How many words of headers each row of a grid has, counted once however many look for tables in it. */
final class RowHits {
    private static final int NOT_COUNTED = -1;

    private final HeaderSearch search;
    private final Grid grid;
    private final int[] hits;

    RowHits(HeaderSearch search, Grid grid) {
        this.search = search;
        this.grid = grid;
        this.hits = new int[grid.rows().size()];
        Arrays.fill(hits, NOT_COUNTED);
    }

    /** @param row its place among the grid's */
    int of(int row) {
        if (hits[row] == NOT_COUNTED) {
            hits[row] = search.hits(grid.rows().get(row));
        }
        return hits[row];
    }
}
