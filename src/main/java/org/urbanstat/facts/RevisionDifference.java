package org.urbanstat.facts;

import java.util.List;

/**
 * What one revision of a return says otherwise than another.
 *
 * @param cells in the order of rows and fields
 * @param rowsAdded keys of rows that only the second has
 * @param rowsGone keys of rows that only the first has
 */
public record RevisionDifference(
        int from, int to, List<CellChange> cells, List<String> rowsAdded, List<String> rowsGone) {
    public boolean isEmpty() {
        return cells.isEmpty() && rowsAdded.isEmpty() && rowsGone.isEmpty();
    }
}
