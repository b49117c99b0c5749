package org.urbanstat.feedback;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.urbanstat.definitions.Field;

/** The cells of the form: title, unit line, header, body, sums, signatures. */
final class TemplateSheet {
    private static final String SUM = "合计";
    private static final String SIGNATURES = "单位负责人:            审核人:            填表人:            报出日期:";

    private final TemplateRequest request;
    private final TemplateLastYear lastYear;
    private final TemplateLayout layout;
    private final TemplateStyles styles;

    TemplateSheet(TemplateRequest request, TemplateLastYear lastYear, TemplateLayout layout, TemplateStyles styles) {
        this.request = request;
        this.lastYear = lastYear;
        this.layout = layout;
        this.styles = styles;
    }

    void write(XSSFSheet sheet) {
        spanned(sheet, layout.titleRow(), request.title(), styles.title, 30);
        String units = layout.unitLine();
        if (!units.isEmpty()) {
            spanned(sheet, layout.unitRow(), "单位:" + units, styles.unitLine, 18);
        }
        writeHeader(sheet);
        for (int i = 0; i < layout.rows().size(); i++) {
            writeRow(sheet.createRow(layout.firstRow() + i), layout.rows().get(i));
        }
        if (layout.hasTotal()) {
            writeTotal(sheet.createRow(layout.totalRow()));
        }
        String words = TemplateWords.MESSAGES
                .text("template.note", request.spokenPeriod())
                .zh();
        spanned(sheet, layout.notesRow(), words, styles.note, 30);
        spanned(sheet, layout.notesRow() + 1, SIGNATURES, styles.open, 24);
        CellRangeAddress codes =
                new CellRangeAddress(layout.firstRow(), layout.lastRow(), 0, layout.frozenColumns() - 1);
        sheet.addIgnoredErrors(codes, IgnoredErrorType.NUMBER_STORED_AS_TEXT);
    }

    /** A text over all columns that are printed. */
    private void spanned(XSSFSheet sheet, int number, String text, CellStyle style, int points) {
        XSSFRow row = sheet.createRow(number);
        row.setHeightInPoints(points);
        for (int column = 0; column <= layout.remark(); column++) {
            row.createCell(column).setCellStyle(style);
        }
        row.getCell(0).setCellValue(text);
        sheet.addMergedRegion(new CellRangeAddress(number, number, 0, layout.remark()));
    }

    private void writeHeader(XSSFSheet sheet) {
        TemplateHeader header = layout.header();
        for (int i = 0; i < header.rowCount(); i++) {
            XSSFRow row = sheet.createRow(layout.headerRow() + i);
            row.setHeightInPoints(header.rowCount() == 1 ? 46 : 30);
            for (int column = 0; column <= layout.lastColumn(); column++) {
                row.createCell(column).setCellStyle(column > layout.check() ? styles.greyHeader : styles.header);
            }
        }
        for (TemplateHeader.Cell cell : header.cells()) {
            int first = layout.headerRow() + cell.firstRow();
            sheet.getRow(first).getCell(cell.firstColumn()).setCellValue(cell.text());
            if (cell.isMerged()) {
                sheet.addMergedRegion(new CellRangeAddress(
                        first, layout.headerRow() + cell.lastRow(), cell.firstColumn(), cell.lastColumn()));
            }
        }
    }

    private void writeRow(XSSFRow row, TemplateRow of) {
        row.setHeightInPoints(18);
        for (Field field : layout.form().fields()) {
            XSSFCell cell = row.createCell(layout.column(field.code()));
            Optional<String> given = Optional.ofNullable(of.given().get(field.code()));
            given.ifPresent(cell::setCellValue);
            cell.setCellStyle(of.isLocked() && given.isPresent() ? styles.given : input(field));
        }
        row.createCell(layout.remark()).setCellStyle(styles.text);
        XSSFCell check = row.createCell(layout.check());
        check.setCellFormula(new TemplateRowCheck(layout).of(row.getRowNum()));
        check.setCellStyle(styles.check);
        writeLastYear(row, of);
    }

    private void writeLastYear(XSSFRow row, TemplateRow of) {
        List<String> key = layout.form().key().stream().map(Field::code).toList();
        Map<String, String> before = lastYear.row(key, of.given()).orElse(Map.of());
        for (Field field : layout.lastYear()) {
            XSSFCell cell = row.createCell(layout.lastYear(field));
            cell.setCellStyle(styles.lastYear);
            Optional.ofNullable(before.get(field.code())).ifPresent(v -> cell.setCellValue(Double.parseDouble(v)));
        }
    }

    private CellStyle input(Field field) {
        return switch (field.type()) {
            case COUNT -> styles.count;
            case QUANTITY -> styles.quantity;
            case CODE12, CODE9, CLASS, TEXT, STAGE, LOCATION, YESNO, CHOICE -> styles.text;
        };
    }

    /** Sums as formulas without values: a program that does not compute leaves none that could be wrong. */
    private void writeTotal(XSSFRow row) {
        row.setHeightInPoints(20);
        for (Field field : layout.form().fields()) {
            XSSFCell cell = row.createCell(layout.column(field.code()));
            cell.setCellStyle(styles.sum);
            if (field.type().isNumber()) {
                cell.setCellFormula(sum(layout.column(field.code())));
            }
        }
        row.getCell(0).setCellValue(SUM);
        row.createCell(layout.remark()).setCellStyle(styles.sum);
        XSSFCell check = row.createCell(layout.check());
        check.setCellFormula(new TemplateTotalCheck(layout).formula());
        check.setCellStyle(styles.check);
        List<Field> before = layout.lastYear();
        for (Field field : before) {
            XSSFCell cell = row.createCell(layout.lastYear(field));
            cell.setCellStyle(styles.lastYear);
            cell.setCellFormula(sum(layout.lastYear(field)));
        }
    }

    private String sum(int column) {
        return "SUM(" + layout.body(column).replace("$", "") + ")";
    }
}
