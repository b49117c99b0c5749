package org.urbanstat.parsing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.urbanstat.parsing.Grid.Merge;

/** One to three rows read as a header: every column with its path from above to below. */
final class HeaderBlock {
    private final List<RawRow> rows;
    private final List<Merge> merges;

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

    /** @param rows that follow each other in the sheet */
    HeaderBlock(List<RawRow> rows, SheetIndex index) {
        this.rows = rows;
        this.merges = rows.stream()
                .flatMap(r -> index.mergesFrom(r.number()).stream())
                .toList();
    }

    List<Column> columns() {
        TreeSet<Integer> numbers = new TreeSet<>();
        rows.forEach(r -> r.cells().forEach(c -> numbers.add(c.column())));
        for (Merge merge : merges) {
            numbers.addAll(numbers.subSet(merge.firstColumn(), true, merge.lastColumn(), true));
        }
        return numbers.stream().map(this::column).toList();
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
        RawRow row = rows.get(index);
        Optional<Part> own = own(row, column);
        if (own.isPresent() || index == rows.size() - 1 || !holdsBelow(index, column)) {
            return own;
        }
        for (int left = column - 1; left > 0; left--) {
            Optional<Part> group = own(row, left);
            if (group.isPresent()) {
                return holdsBelow(index, left) ? group.filter(g -> !g.isMerged()) : Optional.empty();
            }
            if (!holdsBelow(index, left)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Part> own(RawRow row, int column) {
        Optional<Merge> merge = merges.stream()
                .filter(m -> m.firstRow() <= row.number() && row.number() <= m.lastRow())
                .filter(m -> m.firstColumn() <= column && column <= m.lastColumn())
                .findFirst();
        if (merge.isEmpty()) {
            return row.cell(column).map(c -> new Part(c.text(), row.number(), false));
        }
        int anchorRow = merge.get().firstRow();
        return rows.stream()
                .filter(r -> r.number() == anchorRow)
                .flatMap(r -> r.cell(merge.get().firstColumn()).stream())
                .map(c -> new Part(c.text(), anchorRow, true))
                .findFirst();
    }

    private boolean holdsBelow(int index, int column) {
        return rows.stream().skip(index + 1L).anyMatch(r -> r.cell(column).isPresent());
    }

    private static String withoutSpace(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.chars().filter(c -> !BlankText.isBlank((char) c)).forEach(c -> kept.append((char) c));
        return kept.toString();
    }
}
