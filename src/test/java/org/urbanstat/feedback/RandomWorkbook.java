package org.urbanstat.feedback;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.urbanstat.validation.Finding;
import org.urbanstat.vocabulary.Severity;
import org.urbanstat.vocabulary.Sha256;
import org.urbanstat.vocabulary.Text;

/** Workbooks of every kind of thing that a town puts into one, and findings all over them. */
final class RandomWorkbook {
    private final Random random;
    private final Workbook workbook;
    private final List<CellStyle> styles = new ArrayList<>();

    private RandomWorkbook(long seed, boolean isXls) {
        this.random = new Random(seed);
        this.workbook = isXls ? new HSSFWorkbook() : new XSSFWorkbook();
    }

    static byte[] bytes(long seed, boolean isXls) throws IOException {
        RandomWorkbook made = new RandomWorkbook(seed, isXls);
        made.make();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        made.workbook.write(out);
        return out.toByteArray();
    }

    private void make() {
        styles.add(workbook.getCellStyleAt(0));
        for (int i = 0; i < 6; i++) {
            styles.add(style(i));
        }
        int sheets = 2 + random.nextInt(3);
        for (int i = 0; i < sheets; i++) {
            workbook.createSheet(i == 0 && random.nextBoolean() ? "问题清单" : "it's 表" + i);
        }
        for (int i = 0; i < sheets; i++) {
            fill(workbook.getSheetAt(i), workbook.getSheetName((i + 1) % sheets));
        }
        names(sheets);
        int active = random.nextInt(sheets);
        for (int i = 0; i < sheets; i++) {
            workbook.getSheetAt(i).setSelected(i == active);
        }
        workbook.setActiveSheet(active);
        workbook.setSheetVisibility((active + 1) % sheets, SheetVisibility.values()[random.nextInt(3)]);
    }

    private CellStyle style(int i) {
        CellStyle style = workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setColor(i % 2 == 0 ? IndexedColors.WHITE.getIndex() : IndexedColors.DARK_RED.getIndex());
        font.setBold(random.nextBoolean());
        style.setFont(font);
        style.setDataFormat(workbook.createDataFormat().getFormat(i == 3 ? "0.00%" : "#,##0"));
        if (random.nextBoolean()) {
            style.setFillForegroundColor(IndexedColors.DARK_BLUE.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private void fill(Sheet sheet, String other) {
        for (int r = 0; r < 8; r++) {
            if (random.nextInt(5) == 0) {
                continue;
            }
            Row row = sheet.createRow(r);
            row.setZeroHeight(random.nextInt(6) == 0);
            for (int c = 0; c < 6; c++) {
                cell(row, c, other);
            }
        }
        sheet.setColumnHidden(2, random.nextBoolean());
        sheet.addMergedRegion(new CellRangeAddress(2, 4, 1, 2));
        if (random.nextBoolean()) {
            sheet.setRepeatingRows(new CellRangeAddress(0, 1, -1, -1));
        }
    }

    private void cell(Row row, int column, String other) {
        int kind = random.nextInt(6);
        if (kind == 5) {
            return;
        }
        var cell = row.createCell(column);
        cell.setCellStyle(styles.get(random.nextInt(styles.size())));
        switch (kind) {
            case 0 -> cell.setCellValue(random.nextInt(100_000) / 100.0);
            case 1 -> cell.setCellValue("=1+1 文字" + random.nextInt(9));
            case 2 -> {
                cell.setCellFormula("SUM('" + other.replace("'", "''") + "'!A1:C3)+1");
                cell.setCellValue(12.5);
            }
            case 3 -> cell.setCellValue(true);
            default -> cell.setBlank();
        }
        if (random.nextInt(4) == 0) {
            comment(cell);
        }
    }

    private void comment(org.apache.poi.ss.usermodel.Cell cell) {
        var helper = workbook.getCreationHelper();
        ClientAnchor anchor = helper.createClientAnchor();
        anchor.setCol1(cell.getColumnIndex() + 1);
        anchor.setCol2(cell.getColumnIndex() + 3);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + 4);
        RichTextString text = helper.createRichTextString("填表人说明 " + random.nextInt(100));
        if (random.nextBoolean()) {
            Font font = workbook.createFont();
            font.setItalic(true);
            text.applyFont(0, 3, font);
        }
        MarkComments.put(cell, text, "张会计", random.nextInt(3) == 0, anchor);
    }

    private void names(int sheets) {
        for (int i = 0; i < sheets; i++) {
            Name name = workbook.createName();
            name.setNameName("范围" + i);
            name.setRefersToFormula("'" + workbook.getSheetName(i).replace("'", "''") + "'!$A$1:$B$3");
            if (random.nextBoolean()) {
                name.setSheetIndex(i);
            }
        }
    }

    /** Findings at cells that are there, that are blank and that have never been. */
    static List<Remark> remarks(Workbook workbook, long seed) {
        Random random = new Random(seed);
        List<Remark> remarks = new ArrayList<>();
        ReturnName of = new ReturnName("620982101", "population", "2024");
        for (int i = 0; i < 25; i++) {
            String sheet = workbook.getSheetName(random.nextInt(workbook.getNumberOfSheets()));
            String cell = (char) ('A' + random.nextInt(8)) + String.valueOf(1 + random.nextInt(12));
            remarks.add(new Remark(of, finding(sheet, cell, Severity.values()[random.nextInt(3)], "rule." + i)));
        }
        return remarks;
    }

    static Finding finding(String sheet, String cell, Severity severity, String rule) {
        return new Finding(
                rule,
                severity,
                Optional.of(sheet),
                Optional.of(cell),
                Optional.of("=cmd|' /C calc'!A0"),
                Optional.of("12"),
                Optional.of("15"),
                Optional.of("-3"),
                new Text("合计 12 不等于各项之和 15", "total 12 is not the sum 15"),
                new Text("核对各项,改正合计", "check the parts, correct the total"),
                Optional.empty());
    }

    static SentFile sent(byte[] bytes, boolean isXls) {
        return new SentFile("2025/敦煌" + (isXls ? ".xls" : ".xlsx"), bytes, Sha256.of(bytes), true);
    }
}
