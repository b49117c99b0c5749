package org.urbanstat.parsing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.urbanstat.parsing.Grid.Merge;

/**
 * Tables that stand beside each other in one sheet, each with a whole header of its own: parted by a blank column, or where
 * the header's first field comes again. What stands alone in its row above them is a title of all.
 */
final class SideBySide {
    private static final int WORDS_OF_TWO_HEADERS = 4;
    private static final int DEEPEST = 3;
    /** Nobody puts more beside each other, and each is looked at. */
    private static final int MOST = 10;

    private final HeaderSearch search;
    private final Grid grid;
    private final RowHits hits;
    private final SheetIndex merges;
    private final Allowance allowance;

    SideBySide(HeaderSearch search, Grid grid, RowHits hits, Allowance allowance) {
        this.search = search;
        this.hits = hits;
        this.allowance = allowance;
        this.grid = grid;
        this.merges = new SheetIndex(grid);
    }

    /** The sheet in parts, left first; the sheet itself where it has but one. */
    List<Grid> parts() {
        for (int at = 0; at < grid.rows().size(); at++) {
            allowance.checkTime();
            List<Integer> starts = starts(at);
            if (starts.size() > 1) {
                return cut(starts, grid.rows().get(at).number());
            }
        }
        return List.of(grid);
    }

    /** First columns of the headers that begin in the row; at most one where it is not several headers. */
    private List<Integer> starts(int at) {
        RawRow row = grid.rows().get(at);
        if (row.cells().size() < WORDS_OF_TWO_HEADERS || hits.of(at) < WORDS_OF_TWO_HEADERS) {
            return List.of();
        }
        List<RawRow> rows = block(at);
        List<Merge> own = rows.stream()
                .flatMap(r -> merges.mergesFrom(r.number()).stream())
                .toList();
        List<Integer> columns = new HeaderBlock(rows, own).columnNumbers();
        List<Integer> parted = afterGaps(columns);
        return areHeaders(rows, parted) ? parted : repeated(row, rows);
    }

    private List<RawRow> block(int at) {
        int end = at + 1;
        while (end < Math.min(grid.rows().size(), at + DEEPEST)
                && grid.rows().get(end).number() == grid.rows().get(end - 1).number() + 1
                && grid.rows().get(end).cells().stream().noneMatch(RawCell::startsWithDigit)) {
            end++;
        }
        return grid.rows().subList(at, end);
    }

    private static List<Integer> afterGaps(List<Integer> columns) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (i == 0 || columns.get(i) > columns.get(i - 1) + 1) {
                starts.add(columns.get(i));
            }
        }
        return starts;
    }

    /** Where the first word of the header comes again. */
    private List<Integer> repeated(RawRow row, List<RawRow> rows) {
        List<RawCell> words = row.cells().stream().filter(search::isWord).toList();
        String first = HeaderText.of(words.get(0).text()).text();
        List<Integer> starts = new ArrayList<>();
        int before = words.get(0).column() - row.cells().get(0).column();
        for (RawCell word : words) {
            if (HeaderText.of(word.text()).text().equals(first)) {
                starts.add(word.column() - before);
            }
        }
        return areHeaders(rows, starts) ? starts : List.of();
    }

    /** Whether each part is a form's header by itself, with the column that names its rows. */
    private boolean areHeaders(List<RawRow> rows, List<Integer> starts) {
        if (starts.size() < 2 || starts.size() > MOST) {
            return false;
        }
        for (int i = 0; i < starts.size(); i++) {
            Grid part = part(rows, starts.get(i), end(starts, i), Integer.MAX_VALUE);
            Optional<HeaderSearch.Found> found = part.rows().isEmpty()
                    ? Optional.empty()
                    : search.at(part, new SheetIndex(part), 0, false, List.of(grid.sheet()));
            if (found.flatMap(HeaderSearch.Found::binding)
                    .filter(HeaderBinding::hasKey)
                    .isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static int end(List<Integer> starts, int i) {
        return i + 1 < starts.size() ? starts.get(i + 1) - 1 : Integer.MAX_VALUE;
    }

    private List<Grid> cut(List<Integer> starts, int headerRow) {
        List<Grid> parts = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            parts.add(part(grid.rows(), i == 0 ? 1 : starts.get(i), end(starts, i), headerRow));
        }
        return List.copyOf(parts);
    }

    private Grid part(List<RawRow> rows, int first, int last, int headerRow) {
        List<RawRow> cut = new ArrayList<>();
        for (RawRow row : rows) {
            boolean isTitleOfAll = row.number() < headerRow && row.cells().size() == 1;
            List<RawCell> cells = row.cells().stream()
                    .filter(c -> isTitleOfAll && headerRow < Integer.MAX_VALUE
                            || (c.column() >= first && c.column() <= last))
                    .toList();
            if (!cells.isEmpty()) {
                cut.add(new RawRow(row.number(), row.isHidden(), cells));
            }
        }
        List<Merge> own = grid.merges().stream()
                .filter(m -> m.firstColumn() >= first && m.firstColumn() <= last)
                .toList();
        return new Grid(grid.sheet(), grid.isHidden(), cut, own, grid.hiddenColumns());
    }
}
