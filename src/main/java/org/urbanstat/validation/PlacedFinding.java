package org.urbanstat.validation;

import java.util.Comparator;
import java.util.List;

/**
 * A finding and where it stands among the others.
 *
 * @param row one-based; 0 when it concerns the table as a whole
 * @param column one-based; 0 likewise
 */
record PlacedFinding(int row, int column, Finding finding) {
    private static final Comparator<PlacedFinding> BY_CELL =
            Comparator.comparingInt(PlacedFinding::row).thenComparingInt(PlacedFinding::column);

    /** The findings in the order of cells; those of one cell in the order in which they were made. */
    static List<Finding> inOrder(List<PlacedFinding> placed) {
        return placed.stream().sorted(BY_CELL).map(PlacedFinding::finding).toList();
    }
}
