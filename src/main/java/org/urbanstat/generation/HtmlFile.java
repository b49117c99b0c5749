package org.urbanstat.generation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.urbanstat.generation.SheetPage.Merge;

/** A web page that passes for a workbook, as reporting systems export it under the name .xls. */
final class HtmlFile {
    private HtmlFile() {}

    static byte[] of(SheetPage page) {
        StringBuilder text = new StringBuilder("<html><head><meta http-equiv=\"Content-Type\""
                + " content=\"text/html; charset=utf-8\"></head><body><table border=\"1\">\r\n");
        for (int row = 1; row <= page.rows().size(); row++) {
            text.append("<tr>");
            row(text, page, row);
            text.append("</tr>\r\n");
        }
        return text.append("</table></body></html>\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void row(StringBuilder text, SheetPage page, int row) {
        List<Object> cells = page.rows().get(row - 1);
        for (int column = 1; column <= cells.size(); column++) {
            Optional<Merge> merge = merge(page, row, column);
            boolean isCovered = merge.isPresent() && !startsAt(merge.get(), row, column);
            if (!isCovered) {
                text.append("<td").append(merge.map(HtmlFile::span).orElse("")).append('>');
                text.append(
                        SheetXml.escaped(TextFile.plain(cells.get(column - 1))).replace("\n", "<br>"));
                text.append("</td>");
            }
        }
    }

    private static boolean startsAt(Merge merge, int row, int column) {
        return merge.firstRow() == row && merge.firstColumn() == column;
    }

    private static Optional<Merge> merge(SheetPage page, int row, int column) {
        return page.merges().stream()
                .filter(m -> row >= m.firstRow() && row <= m.lastRow())
                .filter(m -> column >= m.firstColumn() && column <= m.lastColumn())
                .findFirst();
    }

    private static String span(Merge merge) {
        return " rowspan=\"" + (merge.lastRow() - merge.firstRow() + 1) + "\" colspan=\""
                + (merge.lastColumn() - merge.firstColumn() + 1) + "\"";
    }
}
