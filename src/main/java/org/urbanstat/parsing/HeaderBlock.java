package org.urbanstat.parsing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.urbanstat.parsing.Grid.Merge;

/** One to three rows read as a header: every column with its path from above to below. */
final class HeaderBlock {
    private final List<RawRow> rows;
    private final List<Merge> merges;
    /** The cells of each row by their column: a row of a hostile file has thousands. */
    private final List<Map<Integer, RawCell>> cells = new ArrayList<>();

    /**
     * One column of a header.
     *
     * @param row of the lowest cell that holds something
     * @param path parts that hold something, a part repeated by a merge only once
     * @param found the header as the file has it, without white space, parts joined by a slash
     * @param unit the lowest unit stated; empty when none
     */
    record Column(int column, int row, List<String> path, String found, String unit) {}

    private record Part(String text, int row, boolean isMerged) {}

    /**
     * @param rows that follow each other in the sheet
     * @param merges of which those count that begin in the rows
     */
    HeaderBlock(List<RawRow> rows, List<Merge> merges) {
        this.rows = rows;
        int last = rows.get(rows.size() - 1).number();
        this.merges = merges.stream().filter(m -> m.firstRow() <= last).toList();
        for (RawRow row : rows) {
            Map<Integer, RawCell> byColumn = new HashMap<>();
            row.cells().forEach(cell -> byColumn.put(cell.column(), cell));
            cells.add(byColumn);
        }
    }

    List<Column> columns() {
        return numbers().stream().map(this::column).toList();
    }

    /** The columns that hold something. */
    List<Integer> columnNumbers() {
        return List.copyOf(numbers());
    }

    private TreeSet<Integer> numbers() {
        TreeSet<Integer> numbers = new TreeSet<>();
        rows.forEach(r -> r.cells().forEach(c -> numbers.add(c.column())));
        for (Merge merge : merges) {
            numbers.addAll(numbers.subSet(merge.firstColumn(), true, merge.lastColumn(), true));
        }
        return numbers;
    }

    private Column column(int column) {
        List<String> path = new ArrayList<>();
        List<String> found = new ArrayList<>();
        String unit = "";
        int row = rows.get(0).number();
        for (int i = 0; i < rows.size(); i++) {
            Optional<Part> part = part(i, column);
            if (part.isEmpty()) {
                continue;
            }
            row = Math.max(row, part.get().row());
            HeaderText header = HeaderText.of(part.get().text());
            unit = header.unit().isEmpty() ? unit : header.unit();
            add(path, header.text());
            add(found, withoutSpace(part.get().text()));
        }
        return new Column(column, row, path, String.join("/", found), unit);
    }

    private static void add(List<String> parts, String part) {
        boolean isRepeated = !parts.isEmpty() && parts.get(parts.size() - 1).equals(part);
        if (!part.isEmpty() && !part.equals("其中") && !part.equals("其中:") && !isRepeated) {
            parts.add(part);
        }
    }

    /** The cell, or the merge that covers it, or, in a file without merges, the group that stands to the left. */
    private Optional<Part> part(int index, int column) {
        Optional<Part> own = own(index, column);
        if (own.isPresent() || index == rows.size() - 1 || !holdsBelow(index, column)) {
            return own;
        }
        for (int left = column - 1; left > 0; left--) {
            Optional<Part> group = own(index, left);
            if (group.isPresent()) {
                return holdsBelow(index, left) ? group.filter(g -> !g.isMerged()) : Optional.empty();
            }
            if (!holdsBelow(index, left)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Part> own(int index, int column) {
        int number = rows.get(index).number();
        Optional<Merge> merge = merges.stream()
                .filter(m -> m.firstRow() <= number && number <= m.lastRow())
                .filter(m -> m.firstColumn() <= column && column <= m.lastColumn())
                .findFirst();
        if (merge.isEmpty()) {
            return Optional.ofNullable(cells.get(index).get(column)).map(c -> new Part(c.text(), number, false));
        }
        int above = merge.get().firstRow() - rows.get(0).number();
        return Optional.ofNullable(cells.get(above).get(merge.get().firstColumn()))
                .map(c -> new Part(c.text(), merge.get().firstRow(), true));
    }

    private boolean holdsBelow(int index, int column) {
        return cells.subList(index + 1, cells.size()).stream().anyMatch(below -> below.containsKey(column));
    }

    private static String withoutSpace(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.chars().filter(c -> !BlankText.isBlank((char) c)).forEach(c -> kept.append((char) c));
        return kept.toString();
    }
}
