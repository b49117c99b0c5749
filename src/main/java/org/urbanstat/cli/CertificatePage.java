package org.urbanstat.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** One table of a certificate on A4, written from the top downwards. */
final class CertificatePage {
    /** POI counts in 256ths of a character. */
    private static final int CHARACTER = 256;

    private static final int OF_WORDS = 14;
    private static final int OF_NUMBER = 11;
    private static final int MARGIN = 4;
    private static final int POINTS_OF_LINE = 14;

    /** A spreadsheet keeps no more digits of a number than these. */
    private static final int DIGITS_KEPT = 15;

    private final XSSFSheet sheet;
    private final CertificateStyles styles;
    private final int columns;
    private final int width;
    private int next;

    /** @param digits how many each column of numbers shows at most; two of words stand before them */
    CertificatePage(XSSFSheet sheet, CertificateStyles styles, List<Integer> digits) {
        this.sheet = sheet;
        this.styles = styles;
        this.columns = digits.size() + 2;
        List<Integer> widths = Stream.concat(
                        Stream.of(OF_WORDS, OF_WORDS), digits.stream().map(d -> Math.max(OF_NUMBER, d + MARGIN)))
                .toList();
        this.width = widths.stream().mapToInt(Integer::intValue).sum();
        for (int column = 0; column < columns; column++) {
            sheet.setColumnWidth(column, widths.get(column) * CHARACTER);
        }
    }

    void title(String text) {
        across(text, styles.title());
    }

    /** Over the whole width, on as many lines as it takes: a merged cell does not grow by itself. */
    void sentence(String text) {
        XSSFRow row = across(text, styles.sentence());
        int lines = 1 + DisplayWidth.of(text) / width;
        row.setHeightInPoints(POINTS_OF_LINE * lines);
    }

    private XSSFRow across(String text, XSSFCellStyle style) {
        XSSFRow row = sheet.createRow(next);
        text(row, 0, text, style);
        sheet.addMergedRegion(new CellRangeAddress(next, next, 0, columns - 1));
        next++;
        return row;
    }

    /** Printed again on top of every page. */
    void header(List<String> names) {
        XSSFRow row = sheet.createRow(next);
        for (int column = 0; column < names.size(); column++) {
            text(row, column, names.get(column), styles.header());
        }
        sheet.setRepeatingRows(new CellRangeAddress(next, next, -1, -1));
        sheet.createFreezePane(2, next + 1);
        next++;
    }

    void row(List<String> words, List<String> numbers) {
        XSSFRow row = sheet.createRow(next);
        for (int column = 0; column < words.size(); column++) {
            text(row, column, words.get(column), styles.words());
        }
        for (int column = 0; column < numbers.size(); column++) {
            number(row, words.size() + column, numbers.get(column));
        }
        next++;
    }

    private static void text(XSSFRow row, int column, String text, XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    /** Its digits go into the file as they are; what has more than a spreadsheet keeps is text. */
    private void number(XSSFRow row, int column, String printed) {
        boolean isNumber = !printed.isEmpty() && Character.isDigit(printed.codePointAt(printed.length() - 1));
        if (!isNumber || new BigDecimal(printed).precision() > DIGITS_KEPT) {
            text(row, column, printed, styles.digits());
            return;
        }
        XSSFCell cell = row.createCell(column);
        cell.getCTCell().setT(STCellType.N);
        cell.getCTCell().setV(printed);
        cell.setCellStyle(styles.number(Math.max(0, new BigDecimal(printed).scale())));
    }

    /** @param footer of every page, beside its number */
    void paper(String footer) {
        sheet.setFitToPage(true);
        PrintSetup paper = sheet.getPrintSetup();
        paper.setPaperSize(PrintSetup.A4_PAPERSIZE);
        paper.setLandscape(true);
        paper.setFitWidth((short) 1);
        paper.setFitHeight((short) 0);
        sheet.setHorizontallyCenter(true);
        // a & begins a code in a footer
        sheet.getFooter().setLeft("&8" + footer.replace("&", "&&"));
        sheet.getFooter().setRight("&8&P / &N");
    }
}
