package org.urbanstat.parsing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.urbanstat.definitions.Field;
import org.urbanstat.parsing.Grid.Merge;
import org.urbanstat.parsing.RawCell.Kind;
import org.urbanstat.parsing.Table.BoundColumn;

/**
 * Sorts the rows under a header into data, sums and what is neither. Notes, signatures and section headings do not end
 * a table by themselves: a row behind them that looks like data is still data, so nothing is lost to a note in the
 * middle.
 */
final class TableBody {
    private static final int CELLS_OF_DATA = 3;

    private final HeaderBinding binding;
    private final int headerRow;
    private final HeaderSearch search;
    private final Set<Integer> bound = new HashSet<>();
    private final Set<Integer> numbers = new HashSet<>();
    private final Map<Integer, List<RawCell>> fillings = new HashMap<>();
    private final Collection<Integer> spans = new HashSet<>();
    private final List<RawRow> rows = new ArrayList<>();
    private final List<RawRow> totalRows = new ArrayList<>();
    private int lastNumber;
    private boolean isBroken;

    TableBody(HeaderBinding binding, int headerRow, Grid grid, int firstIndex, HeaderSearch search) {
        this.binding = binding;
        this.headerRow = headerRow;
        this.search = search;
        this.lastNumber = headerRow;
        for (Map.Entry<String, BoundColumn> entry : binding.columns().entrySet()) {
            int column = entry.getValue().column();
            bound.add(column);
            binding.headers()
                    .form()
                    .field(entry.getKey())
                    .map(Field::type)
                    .filter(t -> t.isNumber())
                    .ifPresent(t -> numbers.add(column));
        }
        prepareMerges(grid, firstIndex);
    }

    List<RawRow> rows() {
        return rows;
    }

    List<RawRow> totalRows() {
        return totalRows;
    }

    /** Whether something that may be another table's title came since the last row of data. */
    boolean isBroken() {
        return isBroken;
    }

    /** Takes the row; says whether it belongs to the table. */
    boolean take(RawRow row) {
        boolean isNext = row.number() <= lastNumber + 1;
        if (isColumnNumbers(row)) {
            lastNumber = row.number();
            return true;
        }
        if (isBreak(row, isNext)) {
            isBroken = true;
            return false;
        }
        if (isBroken && !looksLikeData(row)) {
            return false;
        }
        lastNumber = row.number();
        if (!holdsBoundCell(row)) {
            return false;
        }
        isBroken = false;
        if (RowWords.isSum(row)) {
            totalRows.add(row);
        } else {
            rows.add(filled(row));
        }
        return true;
    }

    private boolean isColumnNumbers(RawRow row) {
        return rows.isEmpty() && totalRows.isEmpty() && row.number() <= headerRow + 2 && RowWords.isColumnNumbers(row);
    }

    /** A note, a signature, or one text alone that spans columns, names a form or stands behind a gap. */
    private boolean isBreak(RawRow row, boolean isNext) {
        if (RowWords.isFoot(row)) {
            return true;
        }
        RawCell only = row.cells().get(0);
        boolean isAlone = row.cells().size() == 1 && only.kind() == Kind.TEXT && !RowWords.isSum(row);
        return isAlone
                && (!isNext
                        || !bound.contains(only.column())
                        || spans.contains(row.number())
                        || search.isTitle(only.text()));
    }

    private boolean looksLikeData(RawRow row) {
        List<Integer> columns = row.cells().stream()
                .map(RawCell::column)
                .filter(bound::contains)
                .toList();
        return columns.size() >= Math.min(CELLS_OF_DATA, bound.size())
                && columns.stream().anyMatch(c -> numbers.isEmpty() || numbers.contains(c));
    }

    private boolean holdsBoundCell(RawRow row) {
        return row.cells().stream()
                .anyMatch(c -> bound.contains(c.column()) && !binding.serials().contains(c.column()));
    }

    /** A name merged over several rows stands in each of them; a number merged so is not multiplied. */
    private void prepareMerges(Grid grid, int firstIndex) {
        List<RawRow> body = grid.rows().subList(firstIndex, grid.rows().size());
        Map<Integer, RawRow> byNumber = new HashMap<>();
        body.forEach(r -> byNumber.put(r.number(), r));
        for (Merge merge : grid.merges()) {
            RawRow anchor = byNumber.get(merge.firstRow());
            if (anchor == null) {
                continue;
            }
            if (merge.lastColumn() > merge.firstColumn()) {
                spans.add(merge.firstRow());
            }
            int column = merge.firstColumn();
            if (bound.contains(column) && !numbers.contains(column)) {
                anchor.cell(column).ifPresent(cell -> fillBelow(cell, merge, byNumber));
            }
        }
    }

    private void fillBelow(RawCell cell, Merge merge, Map<Integer, RawRow> byNumber) {
        int last = Math.min(merge.lastRow(), merge.firstRow() + byNumber.size() * 2);
        for (int number = merge.firstRow() + 1; number <= last; number++) {
            if (byNumber.containsKey(number)) {
                fillings.computeIfAbsent(number, n -> new ArrayList<>()).add(cell);
            }
        }
    }

    private RawRow filled(RawRow row) {
        List<RawCell> missing = fillings.getOrDefault(row.number(), List.of()).stream()
                .filter(f -> row.cell(f.column()).isEmpty())
                .toList();
        if (missing.isEmpty()) {
            return row;
        }
        List<RawCell> cells = new ArrayList<>(row.cells());
        cells.addAll(missing);
        cells.sort(Comparator.comparingInt(RawCell::column));
        return new RawRow(row.number(), row.isHidden(), List.copyOf(cells));
    }
}
