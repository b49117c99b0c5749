package org.urbanstat.cli;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of a certificate look in print. */
final class CertificateStyles {
    /** Printed everywhere where Chinese is; another takes its place where it is not. */
    private static final String FONT = "Noto Sans CJK SC";

    private final XSSFWorkbook workbook;
    private final Map<Integer, XSSFCellStyle> numbers = new HashMap<>();
    private final XSSFCellStyle title;
    private final XSSFCellStyle sentence;
    private final XSSFCellStyle header;
    private final XSSFCellStyle words;
    private final XSSFCellStyle digits;

    CertificateStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.title = style(14, true);
        this.sentence = style(9, false);
        this.sentence.setWrapText(true);
        this.sentence.setVerticalAlignment(VerticalAlignment.TOP);
        this.header = boxed(style(9, true));
        this.header.setAlignment(HorizontalAlignment.CENTER);
        this.header.setWrapText(true);
        this.words = boxed(style(9, false));
        this.digits = boxed(style(9, false));
        this.digits.setAlignment(HorizontalAlignment.RIGHT);
        for (XSSFCellStyle text : new XSSFCellStyle[] {title, sentence, header, words, digits}) {
            text.setQuotePrefixed(true);
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
        }
    }

    XSSFCellStyle title() {
        return title;
    }

    XSSFCellStyle sentence() {
        return sentence;
    }

    XSSFCellStyle header() {
        return header;
    }

    /** Codes and names. */
    XSSFCellStyle words() {
        return words;
    }

    /** A number as text, where a spreadsheet would lose its last digits. */
    XSSFCellStyle digits() {
        return digits;
    }

    /** A number with all of its decimals. */
    XSSFCellStyle number(int decimals) {
        return numbers.computeIfAbsent(decimals, d -> {
            XSSFCellStyle number = boxed(style(9, false));
            number.setDataFormat(workbook.createDataFormat().getFormat(d == 0 ? "0" : "0." + "0".repeat(d)));
            return number;
        });
    }

    private XSSFCellStyle style(int points, boolean isBold) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) points);
        font.setBold(isBold);
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        return style;
    }

    private static XSSFCellStyle boxed(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }
}
