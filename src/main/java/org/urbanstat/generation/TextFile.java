package org.urbanstat.generation;

import java.util.List;
import java.util.stream.Collectors;

/** A sheet as lines of text, as a spreadsheet program saves it: padded to the widest, line ends of Windows. */
final class TextFile {
    static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextFile() {}

    static String of(SheetPage page, char delimiter) {
        int width = page.width();
        return page.rows().stream()
                .map(row -> line(row, width, delimiter))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String line(List<Object> row, int width, char delimiter) {
        String cells = row.stream().map(c -> quoted(plain(c), delimiter)).collect(Collectors.joining("" + delimiter));
        return cells + ("" + delimiter).repeat(width - Math.max(1, row.size()));
    }

    static String plain(Object value) {
        return value instanceof SpecialCell special ? plain(special.plain()) : value.toString();
    }

    private static String quoted(String text, char delimiter) {
        boolean isBare = text.indexOf(delimiter) < 0 && !text.contains("\"") && !text.contains("\n");
        return isBare ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
