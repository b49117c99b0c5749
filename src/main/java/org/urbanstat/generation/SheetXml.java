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
        columns();
        text.append("<sheetData>");
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
        text.append("<row r=\"").append(row).append(page.hidden().rows().contains(row) ? "\" hidden=\"1\">" : "\">");
        for (int column = 1; column <= cells.size(); column++) {
            Object value = cells.get(column - 1);
            if (!value.equals(SheetPage.BLANK)) {
                cell(row, column, value);
            }
        }
        text.append("</row>");
    }

    private void columns() {
        text.append("<cols><col min=\"1\" max=\"2\" width=\"16\" customWidth=\"1\"/>");
        for (int column = 3; column <= page.width(); column++) {
            if (page.hidden().columns().contains(column)) {
                text.append("<col min=\"").append(column).append("\" max=\"").append(column);
                text.append("\" width=\"8\" hidden=\"1\"/>");
            }
        }
        text.append("</cols>");
    }

    /** Style 1 is the title's, style 2 crosses out. */
    private void cell(int row, int column, Object value) {
        text.append("<c r=\"").append(letters(column)).append(row).append('"');
        if (row == 1) {
            text.append(" s=\"1\"");
        }
        content(value);
        text.append("</c>");
    }

    private void content(Object value) {
        if (value instanceof SpecialCell.StruckThrough struck) {
            text.append(" s=\"2\"");
            content(struck.value());
        } else if (value instanceof SpecialCell.Formula formula) {
            formula(formula);
        } else if (value instanceof SpecialCell.CellError error) {
            text.append(" t=\"e\"><v>").append(error.word()).append("</v>");
        } else if (value instanceof String string) {
            text.append(" t=\"s\"><v>").append(index(string)).append("</v>");
        } else {
            text.append("><v>").append(value).append("</v>");
        }
    }

    private void formula(SpecialCell.Formula formula) {
        Object cached = formula.cached();
        text.append(cached instanceof SpecialCell.CellError ? " t=\"e\"" : "")
                .append("><f>")
                .append(escaped(formula.expression()))
                .append("</f>");
        if (!cached.equals(SheetPage.BLANK)) {
            text.append("<v>").append(formula.plain()).append("</v>");
        }
    }

    private int index(String string) {
        Integer index = strings.get(string);
        if (index == null) {
            index = strings.size();
            strings.put(string, index);
        }
        return index;
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

    static String letters(int column) {
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
