package org.urbanstat.parsing;

import java.util.ArrayList;
import java.util.List;

/**
 * The tables of one sheet, however they lie: below each other, beside each other, or with their indicators down the page
 * instead of across it. Each way that a sheet can lie is made a grid that the ordinary finder reads.
 */
final class SheetTables {
    private final HeaderSearch search;
    private final String fileName;
    private final Allowance allowance;

    SheetTables(HeaderSearch search, String fileName, Allowance allowance) {
        this.search = search;
        this.fileName = fileName;
        this.allowance = allowance;
    }

    List<Table> in(Grid grid) {
        List<Table> tables = new ArrayList<>();
        RowHits hits = new RowHits(search, grid);
        for (Grid part : new SideBySide(search, grid, hits, allowance).parts()) {
            tables.addAll(across(part, part == grid ? hits : new RowHits(search, part)));
        }
        return List.copyOf(tables);
    }

    private List<Table> across(Grid grid, RowHits hits) {
        List<Table> across = new TableFinder(search, grid, hits, fileName, allowance).tables();
        List<Table> down = new ArrayList<>();
        for (VerticalBlock block : VerticalBlock.in(grid, hits, search)) {
            down.addAll(new TableFinder(search, block, fileName, allowance).tables());
        }
        return explained(down) > explained(across) ? List.copyOf(down) : across;
    }

    /** How many columns the best of the tables explains. */
    private static int explained(List<Table> tables) {
        return tables.stream().mapToInt(t -> t.columns().size()).max().orElse(0);
    }
}
