package org.urbanstat.parsing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.urbanstat.definitions.Field;
import org.urbanstat.parsing.Grid.Merge;
import org.urbanstat.parsing.RawCell.Kind;
import org.urbanstat.parsing.Table.BoundColumn;
import org.urbanstat.parsing.Table.Notice;
import org.urbanstat.parsing.Table.Sight;

/**
 * Sorts the rows under a header into data, sums and what is neither. Notes, signatures and section headings do not end
 * a table by themselves: a row behind them that looks like data is still data, so nothing is lost to a note in the
 * middle.
 */
final class TableBody {
    private static final int CELLS_OF_DATA = 3;
    /** No note begins with so many digits beside another cell. */
    private static final Pattern CODE = Pattern.compile("[0-9]{9,12}");

    private final HeaderBinding binding;
    private final int headerRow;
    private final HeaderSearch search;
    private final Set<Integer> bound = new HashSet<>();
    private final Set<Integer> numbers = new HashSet<>();
    private final SheetIndex index;
    /** The last merge downwards in each bound column. */
    private final Map<Integer, Downward> merged = new HashMap<>();

    private final List<Notice> notices = new ArrayList<>();
    private final List<RawRow> rows = new ArrayList<>();
    private final List<RawRow> totalRows = new ArrayList<>();
    private int lastNumber;
    private boolean isBroken;

    /** A cell that is merged with those below it, down to a row. */
    private record Downward(RawCell cell, int firstRow, int lastRow, boolean isNumber) {}

    TableBody(HeaderBinding binding, int headerRow, SheetIndex index, HeaderSearch search) {
        this.binding = binding;
        this.index = index;
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
    }

    List<RawRow> rows() {
        return rows;
    }

    List<RawRow> totalRows() {
        return totalRows;
    }

    List<Notice> notices() {
        return notices;
    }

    /** Whether something that may be another table's title came since the last row of data. */
    boolean isBroken() {
        return isBroken;
    }

    /** Takes the row; says whether it belongs to the table. */
    boolean take(RawRow row) {
        boolean isNext = row.number() <= lastNumber + 1;
        rememberMerges(row);
        if (isColumnNumbers(row)) {
            notices.addAll(ColumnNumbers.misfits(row, binding.columns()));
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
            note(row);
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
                && (!isNext || !bound.contains(only.column()) || spansColumns(row) || search.isTitle(only.text()));
    }

    private boolean looksLikeData(RawRow row) {
        List<Integer> columns = row.cells().stream()
                .map(RawCell::column)
                .filter(bound::contains)
                .toList();
        return columns.size() >= Math.min(CELLS_OF_DATA, bound.size())
                        && columns.stream().anyMatch(c -> numbers.isEmpty() || numbers.contains(c))
                || columns.size() > 1
                        && binding.key()
                                .flatMap(row::cell)
                                .filter(TableBody::isCode)
                                .isPresent();
    }

    /** Where a code stands somebody meant a row, whatever it lacks. */
    private static boolean isCode(RawCell cell) {
        return CODE.matcher(HeaderText.plain(cell.text())).matches();
    }

    private boolean holdsBoundCell(RawRow row) {
        List<RawCell> cells = row.cells();
        for (int i = 0; i < cells.size(); i++) {
            RawCell cell = cells.get(i);
            if (bound.contains(cell.column()) && !binding.serials().contains(cell.column())) {
                return true;
            }
        }
        return false;
    }

    private boolean spansColumns(RawRow row) {
        return index.mergesFrom(row.number()).stream().anyMatch(m -> m.lastColumn() > m.firstColumn());
    }

    private void rememberMerges(RawRow row) {
        for (Merge merge : index.mergesFrom(row.number())) {
            int column = merge.firstColumn();
            if (bound.contains(column) && merge.lastRow() > merge.firstRow()) {
                row.cell(column)
                        .ifPresent(cell -> merged.put(
                                column,
                                new Downward(cell, merge.firstRow(), merge.lastRow(), numbers.contains(column))));
            }
        }
    }

    /** A name merged over several rows stands in each of them; a number merged so is not multiplied. */
    private RawRow filled(RawRow row) {
        if (merged.isEmpty()) {
            return row;
        }
        List<RawCell> missing = merged.values().stream()
                .filter(m -> m.lastRow() >= row.number() && !m.isNumber())
                .map(Downward::cell)
                .filter(cell -> row.cell(cell.column()).isEmpty())
                .toList();
        if (missing.isEmpty()) {
            return row;
        }
        List<RawCell> cells = new ArrayList<>(row.cells());
        cells.addAll(missing);
        cells.sort(Comparator.comparingInt(RawCell::column));
        return new RawRow(row.number(), row.isHidden(), List.copyOf(cells));
    }

    private void note(RawRow row) {
        int number = row.number();
        if (row.isHidden()) {
            int column = bound.stream().min(Comparator.naturalOrder()).orElse(1);
            notices.add(new Notice(Sight.HIDDEN_ROW, "", column, number, number, String.valueOf(number), ""));
        }
        merged.forEach((column, merge) -> {
            if (merge.isNumber() && merge.firstRow() < number && number <= merge.lastRow()) {
                notices.add(mergedNumber(column, merge, number));
            }
        });
    }

    private Notice mergedNumber(int column, Downward merge, int row) {
        String field = binding.columns().entrySet().stream()
                .filter(e -> e.getValue().column() == column)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
        String text = merge.cell().text();
        return new Notice(Sight.MERGED_NUMBER, field, column, merge.firstRow(), row, text, "");
    }
}
