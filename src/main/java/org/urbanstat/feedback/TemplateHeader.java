package org.urbanstat.feedback;

import java.util.ArrayList;
import java.util.List;

/**
 * The header of a form: two rows where some field stands in a group (常住人口/男), else one.
 *
 * @param cells text with the place that it covers, rows and columns from 0
 * @param rowCount 1 or 2
 */
record TemplateHeader(List<Cell> cells, int rowCount) {
    /** One text and what it spans, all bounds included. */
    record Cell(String text, int firstRow, int lastRow, int firstColumn, int lastColumn) {
        boolean isMerged() {
            return firstRow < lastRow || firstColumn < lastColumn;
        }
    }

    /**
     * @param fields headers of the fields
     * @param more texts of the columns behind them
     */
    static TemplateHeader of(List<String> fields, List<String> more) {
        List<String> groups = groups(fields);
        int last = groups.stream().allMatch(String::isEmpty) ? 0 : 1;
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            String header = fields.get(i);
            if (groups.get(i).isEmpty()) {
                cells.add(new Cell(header, 0, last, i, i));
                continue;
            }
            if (i == 0 || !groups.get(i).equals(groups.get(i - 1))) {
                cells.add(new Cell(groups.get(i), 0, 0, i, end(groups, i)));
            }
            cells.add(new Cell(leaf(header), 1, 1, i, i));
        }
        for (String text : more) {
            int column = groups.size() + more.indexOf(text);
            cells.add(new Cell(text, 0, last, column, column));
        }
        return new TemplateHeader(List.copyOf(cells), last + 1);
    }

    private static int end(List<String> groups, int start) {
        int end = start;
        while (end + 1 < groups.size() && groups.get(end + 1).equals(groups.get(start))) {
            end++;
        }
        return end;
    }

    /** The group of every column; a field without a slash heads the group that goes by its header. */
    private static List<String> groups(List<String> fields) {
        List<String> named =
                fields.stream().map(TemplateHeader::group).distinct().toList();
        return fields.stream()
                .map(h -> h.contains("/") ? group(h) : named.contains(h) ? h : "")
                .toList();
    }

    private static String group(String header) {
        return header.contains("/") ? header.substring(0, header.indexOf('/')) : "";
    }

    private static String leaf(String header) {
        return header.contains("/") ? header.substring(header.indexOf('/') + 1) : "合计";
    }
}
