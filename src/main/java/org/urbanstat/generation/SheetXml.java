package org.urbanstat.generation;

import java.util.List;
import java.util.Map;
import org.urbanstat.generation.SheetPage.Merge;

/** The XML of one sheet; texts go to the workbook's shared strings. */
final class SheetXml {
    private final SheetPage page;
    private final Map<String, Integer> strings;
    private final StringBuilder text = new StringBuilder(16_384);

    SheetXml(SheetPage page, Map<String, Integer> strings) {
        this.page = page;
        this.strings = strings;
    }

    String text() {
        text.append("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        text.append("<cols><col min=\"1\" max=\"2\" width=\"16\" customWidth=\"1\"/></cols><sheetData>");
        for (int row = 1; row <= page.rows().size(); row++) {
            row(row, page.rows().get(row - 1));
        }
        text.append("</sheetData>");
        if (!page.merges().isEmpty()) {
            text.append("<mergeCells count=\"").append(page.merges().size()).append("\">");
            page.merges().forEach(this::merge);
            text.append("</mergeCells>");
        }
        return text.append("</worksheet>").toString();
    }

    private void row(int row, List<Object> cells) {
        if (cells.isEmpty()) {
            return;
        }
        text.append("<row r=\"").append(row).append("\">");
        for (int column = 1; column <= cells.size(); column++) {
            Object value = cells.get(column - 1);
            if (!value.equals(SheetPage.BLANK)) {
                cell(row, column, value);
            }
        }
        text.append("</row>");
    }

    private void cell(int row, int column, Object value) {
        text.append("<c r=\"").append(letters(column)).append(row).append('"');
        if (row == 1) {
            text.append(" s=\"1\"");
        }
        if (value instanceof String string) {
            Integer index = strings.get(string);
            if (index == null) {
                index = strings.size();
                strings.put(string, index);
            }
            text.append(" t=\"s\"><v>").append(index.intValue());
        } else {
            text.append("><v>").append(value);
        }
        text.append("</v></c>");
    }

    private void merge(Merge merge) {
        text.append("<mergeCell ref=\"")
                .append(letters(merge.firstColumn()))
                .append(merge.firstRow())
                .append(':')
                .append(letters(merge.lastColumn()))
                .append(merge.lastRow())
                .append("\"/>");
    }

    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + (column - 1) % 26));
        return column <= 26 ? last : letters((column - 1) / 26) + last;
    }

    static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
