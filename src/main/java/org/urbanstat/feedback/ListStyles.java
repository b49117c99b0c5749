package org.urbanstat.feedback;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.urbanstat.vocabulary.Severity;

/** How the list looks. */
final class ListStyles {
    private static final String FONT = "宋体";

    private final CellStyle title;
    private final CellStyle bold;
    private final CellStyle note;
    private final CellStyle header;
    private final CellStyle body;
    private final CellStyle quoted;
    private final CellStyle small;
    private final CellStyle link;
    private final Map<Severity, CellStyle> severities = new EnumMap<>(Severity.class);

    ListStyles(Workbook workbook) {
        title = style(workbook, font(workbook, 16, true));
        bold = style(workbook, font(workbook, 11, true));
        note = style(workbook, font(workbook, 10, false));
        header = boxed(workbook, font(workbook, 11, true));
        header.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        body = boxed(workbook, font(workbook, 10, false));
        quoted = boxed(workbook, font(workbook, 10, false));
        quoted.setQuotePrefixed(true);
        small = boxed(workbook, font(workbook, 8, false));
        Font blue = font(workbook, 10, false);
        blue.setUnderline(Font.U_SINGLE);
        blue.setColor(IndexedColors.BLUE.getIndex());
        link = boxed(workbook, blue);
        MarkStyles marks = new MarkStyles(workbook);
        for (Severity severity : Severity.values()) {
            severities.put(severity, marks.of(boxed(workbook, font(workbook, 10, true)), severity));
        }
    }

    private static Font font(Workbook workbook, int points, boolean isBold) {
        Font font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) points);
        font.setBold(isBold);
        return font;
    }

    private static CellStyle style(Workbook workbook, Font font) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private static CellStyle boxed(Workbook workbook, Font font) {
        CellStyle style = style(workbook, font);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(true);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    CellStyle title() {
        return title;
    }

    CellStyle bold() {
        return bold;
    }

    CellStyle note() {
        return note;
    }

    CellStyle header() {
        return header;
    }

    CellStyle body() {
        return body;
    }

    CellStyle quoted() {
        return quoted;
    }

    CellStyle small() {
        return small;
    }

    CellStyle link() {
        return link;
    }

    CellStyle severity(Severity severity) {
        return java.util.Objects.requireNonNull(severities.get(severity));
    }
}
