package org.urbanstat.feedback;

import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.urbanstat.definitions.Field;

/** Widths, panes, protection and paper. */
final class TemplatePage {
    /** POI counts in 256ths of a character; a Chinese one is two wide. */
    private static final int CHARACTER = 256;

    private static final int OF_CHECK = 60;

    private final XSSFSheet sheet;
    private final TemplateLayout layout;

    private TemplatePage(XSSFSheet sheet, TemplateLayout layout) {
        this.sheet = sheet;
        this.layout = layout;
    }

    static void set(XSSFSheet sheet, TemplateLayout layout) {
        TemplatePage page = new TemplatePage(sheet, layout);
        page.setWidths();
        page.protect();
        page.setPaper();
        sheet.createFreezePane(layout.frozenColumns(), layout.firstRow());
    }

    private void setWidths() {
        for (Field field : layout.form().fields()) {
            sheet.setColumnWidth(layout.column(field.code()), width(field) * CHARACTER);
        }
        sheet.setColumnWidth(layout.remark(), 14 * CHARACTER);
        sheet.setColumnWidth(layout.check(), OF_CHECK * CHARACTER);
        for (Field field : layout.lastYear()) {
            sheet.setColumnWidth(layout.lastYear(field), 11 * CHARACTER);
        }
    }

    /** As wide as what is given, and as a third of a header that may wrap twice. */
    private int width(Field field) {
        int given = layout.rows().stream()
                .mapToInt(row -> 2 + wide(row.given().getOrDefault(field.code(), "")))
                .max()
                .orElse(0);
        String header = field.header().substring(field.header().indexOf('/') + 1);
        int least = field.code().endsWith("_name") ? 18 : 9;
        return Math.max(Math.max(given, least), 2 + (wide(header) + 1) / 2);
    }

    /** How many cells of a fixed-width screen the text takes. */
    static int wide(String text) {
        return text.codePoints().map(c -> c > 0xff ? 2 : 1).sum();
    }

    /** Without a password: it keeps from slips, not from people. Columns may be widened. */
    private void protect() {
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockObjects(true);
        sheet.lockScenarios(true);
    }

    /** The form is printed; the checks and last year's figures are for the screen. */
    private void setPaper() {
        int lastRow = layout.notesRow() + 1;
        sheet.getWorkbook().setPrintArea(0, 0, layout.remark(), 0, lastRow);
        sheet.setRepeatingRows(new CellRangeAddress(layout.headerRow(), layout.firstRow() - 1, -1, -1));
        sheet.setFitToPage(true);
        PrintSetup paper = sheet.getPrintSetup();
        paper.setPaperSize(PrintSetup.A4_PAPERSIZE);
        paper.setLandscape(true);
        paper.setFitWidth((short) 1);
        paper.setFitHeight((short) 0);
        sheet.setHorizontallyCenter(true);
        sheet.getFooter().setCenter("&P / &N");
    }
}
