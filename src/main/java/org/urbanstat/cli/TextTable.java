package org.urbanstat.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table on a terminal: columns two blanks apart, a rule under the headers, Chinese characters counted as two cells.
 *
 * <pre>
 * 镇        常住   率(%)
 * ------  ------  ------
 * 七里镇  12,817   71.38
 * </pre>
 */
final class TextTable {
    private static final String GAP = "  ";

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    /** On which side the values of a column stand. */
    private enum Side {
        LEFT,
        RIGHT
    }

    private record Column(String header, Side side) {}

    private TextTable(List<Column> columns) {
        this.columns = columns;
    }

    /** A table whose columns are still to be named. */
    static TextTable empty() {
        return new TextTable(List.of());
    }

    /** The table with one more column of words, which stand on the left. */
    TextTable words(String header) {
        return with(new Column(header, Side.LEFT));
    }

    /** The table with one more column of numbers, which stand on the right. */
    TextTable numbers(String header) {
        return with(new Column(header, Side.RIGHT));
    }

    /**
     * Adds a row.
     *
     * @throws IllegalArgumentException when there are not as many cells as columns
     */
    void row(String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(
                    "a row of " + cells.length + " cells does not fit " + columns.size() + " columns");
        }
        rows.add(List.of(cells));
    }

    /** Header, rule and rows, without trailing blanks. */
    List<String> lines() {
        int[] widths = IntStream.range(0, columns.size()).map(this::width).toArray();
        List<String> lines = new ArrayList<>();
        lines.add(line(columns.stream().map(Column::header).toList(), widths));
        lines.add(IntStream.of(widths).mapToObj("-"::repeat).collect(Collectors.joining(GAP)));
        rows.forEach(row -> lines.add(line(row, widths)));
        return List.copyOf(lines);
    }

    /** The lines, each ended by a newline. */
    @Override
    public String toString() {
        return lines().stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private TextTable with(Column column) {
        if (!rows.isEmpty()) {
            throw new IllegalStateException("columns are named before the first row");
        }
        List<Column> more = new ArrayList<>(columns);
        more.add(column);
        return new TextTable(List.copyOf(more));
    }

    private int width(int column) {
        int header = DisplayWidth.of(columns.get(column).header());
        return rows.stream().mapToInt(row -> DisplayWidth.of(row.get(column))).reduce(header, Math::max);
    }

    private String line(List<String> cells, int[] widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(i -> padded(cells.get(i), columns.get(i).side(), widths[i]))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    private static String padded(String cell, Side side, int width) {
        String blanks = " ".repeat(width - DisplayWidth.of(cell));
        return switch (side) {
            case LEFT -> cell + blanks;
            case RIGHT -> blanks + cell;
        };
    }
}
