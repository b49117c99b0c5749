package org.urbanstat.defects;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** A sheet written as text: values as stored, merges as HTML has them. */
record DefectText(Sheet sheet) {
    String delimited(char delimiter) {
        return lines().stream()
                .map(line -> line.stream()
                        .map(text -> quoted(text, delimiter))
                        .collect(Collectors.joining(String.valueOf(delimiter))))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String quoted(String text, char delimiter) {
        boolean isPlain = text.chars().noneMatch(c -> c == delimiter || c == '"' || c == '\n');
        return isPlain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private List<List<String>> lines() {
        return IntStream.rangeClosed(0, sheet.getLastRowNum())
                .mapToObj(r ->
                        IntStream.range(0, width(r)).mapToObj(c -> text(r, c)).toList())
                .toList();
    }

    private int width(int row) {
        @Nullable Row found = sheet.getRow(row);
        return found == null ? 0 : Math.max(found.getLastCellNum(), 0);
    }

    private String text(int row, int column) {
        @Nullable Row found = sheet.getRow(row);
        @Nullable Cell cell = found == null ? null : found.getCell(column);
        return cell == null ? "" : text(cell);
    }

    private static String text(Cell cell) {
        return switch (cell.getCellType() == org.apache.poi.ss.usermodel.CellType.FORMULA
                ? cell.getCachedFormulaResultType()
                : cell.getCellType()) {
            case NUMERIC ->
                new BigDecimal(Double.toString(cell.getNumericCellValue()))
                        .stripTrailingZeros()
                        .toPlainString();
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
            case BLANK, FORMULA, _NONE -> "";
        };
    }

    String html(String charset) {
        List<String> rows = new ArrayList<>();
        for (int r = 0; r <= sheet.getLastRowNum(); r++) {
            int row = r;
            rows.add(IntStream.range(0, width(r))
                    .mapToObj(c -> td(row, c))
                    .collect(Collectors.joining("", "<tr>", "</tr>")));
        }
        return "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=" + charset
                + "\"></head><body><table>\n" + String.join("\n", rows) + "\n</table></body></html>\n";
    }

    private String td(int row, int column) {
        Optional<CellRangeAddress> merge = sheet.getMergedRegions().stream()
                .filter(m -> m.isInRange(row, column))
                .findFirst();
        if (merge.filter(m -> m.getFirstRow() != row || m.getFirstColumn() != column)
                .isPresent()) {
            return "";
        }
        String spans = merge.map(DefectText::spans).orElse("");
        return "<td" + spans + ">" + escaped(text(row, column)) + "</td>";
    }

    private static String spans(CellRangeAddress merge) {
        int rows = merge.getLastRow() - merge.getFirstRow() + 1;
        int columns = merge.getLastColumn() - merge.getFirstColumn() + 1;
        return " rowspan=\"" + rows + "\" colspan=\"" + columns + "\"";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>");
    }
}
