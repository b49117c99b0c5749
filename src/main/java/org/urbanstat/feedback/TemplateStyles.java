package org.urbanstat.feedback;

import java.util.HexFormat;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of a template look, and which of them may be written in. */
final class TemplateStyles {
    private static final String FONT = "宋体";
    private static final short TEXT_FORMAT = 49;
    private static final short WHOLE_FORMAT = 1;

    final XSSFCellStyle title;
    final XSSFCellStyle unitLine;
    final XSSFCellStyle header;
    final XSSFCellStyle greyHeader;
    final XSSFCellStyle given;
    final XSSFCellStyle text;
    final XSSFCellStyle count;
    final XSSFCellStyle quantity;
    final XSSFCellStyle sum;
    final XSSFCellStyle check;
    final XSSFCellStyle lastYear;
    final XSSFCellStyle note;
    final XSSFCellStyle open;
    /** Of what is written for the reader and not for people. */
    final XSSFCellStyle marker;

    private final XSSFWorkbook workbook;

    TemplateStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        title = style(16, true, "000000", s -> s.setAlignment(HorizontalAlignment.CENTER));
        unitLine = style(10, false, "000000", s -> s.setAlignment(HorizontalAlignment.RIGHT));
        header = bordered(true, "000000", s -> {
            s.setAlignment(HorizontalAlignment.CENTER);
            s.setWrapText(true);
            fill(s, "DDEBF7");
        });
        greyHeader = bordered(false, "7F7F7F", s -> {
            s.setAlignment(HorizontalAlignment.CENTER);
            s.setWrapText(true);
            fill(s, "EDEDED");
        });
        given = bordered(false, "000000", s -> {
            s.setDataFormat(TEXT_FORMAT);
            fill(s, "F2F2F2");
        });
        text = bordered(false, "000000", s -> {
            s.setDataFormat(TEXT_FORMAT);
            s.setLocked(false);
        });
        count = bordered(false, "000000", s -> {
            s.setDataFormat(WHOLE_FORMAT);
            s.setLocked(false);
        });
        quantity = bordered(false, "000000", s -> s.setLocked(false));
        sum = bordered(true, "000000", s -> fill(s, "F2F2F2"));
        check = style(10, false, "C00000", s -> s.setWrapText(true));
        lastYear = bordered(false, "7F7F7F", s -> fill(s, "EDEDED"));
        note = style(10, false, "404040", s -> {
            s.setWrapText(true);
            s.setVerticalAlignment(VerticalAlignment.TOP);
        });
        marker = style(6, false, "BFBFBF", s -> {});
        open = style(11, false, "000000", s -> s.setLocked(false));
    }

    private XSSFCellStyle bordered(boolean isBold, String colour, Consumer<XSSFCellStyle> more) {
        return style(11, isBold, colour, s -> {
            s.setBorderTop(BorderStyle.THIN);
            s.setBorderBottom(BorderStyle.THIN);
            s.setBorderLeft(BorderStyle.THIN);
            s.setBorderRight(BorderStyle.THIN);
            short grey = IndexedColors.GREY_50_PERCENT.getIndex();
            s.setTopBorderColor(grey);
            s.setBottomBorderColor(grey);
            s.setLeftBorderColor(grey);
            s.setRightBorderColor(grey);
            more.accept(s);
        });
    }

    private XSSFCellStyle style(int points, boolean isBold, String colour, Consumer<XSSFCellStyle> more) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) points);
        font.setBold(isBold);
        font.setColor(colour(colour));
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setLocked(true);
        more.accept(style);
        return style;
    }

    private static void fill(XSSFCellStyle style, String colour) {
        style.setFillForegroundColor(colour(colour));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static XSSFColor colour(String hexadecimal) {
        return new XSSFColor(HexFormat.of().parseHex(hexadecimal));
    }
}
