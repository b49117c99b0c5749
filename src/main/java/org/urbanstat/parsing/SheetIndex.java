package org.urbanstat.parsing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.urbanstat.parsing.Grid.Merge;

/** The merges of a sheet by their first row, so that a row asks for its own and the sheet is gone through once. */
final class SheetIndex {
    private final Map<Integer, List<Merge>> merges = new HashMap<>();

    SheetIndex(Grid grid) {
        grid.merges()
                .forEach(m -> merges.computeIfAbsent(m.firstRow(), row -> new ArrayList<>())
                        .add(m));
    }

    List<Merge> mergesFrom(int row) {
        return merges.getOrDefault(row, List.of());
    }
}
