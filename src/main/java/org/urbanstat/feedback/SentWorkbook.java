package org.urbanstat.feedback;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTMergeCell;
import org.urbanstat.parsing.FileParser;
import org.urbanstat.parsing.Grid;
import org.urbanstat.parsing.Look;
import org.urbanstat.parsing.RawCell;
import org.urbanstat.parsing.RawRow;

/** What a town sent as a workbook that can be written to; a text becomes one with the same cells. */
final class SentWorkbook {
    private SentWorkbook() {}

    static Workbook open(SentFile sent, FileParser parser) throws IOException {
        return switch (sent.container()) {
            case ZIP -> withOrderedMerges(new XSSFWorkbook(new ByteArrayInputStream(sent.bytes())));
            case OLE -> new HSSFWorkbook(new ByteArrayInputStream(sent.bytes()));
            case TEXT -> ofText(sent, parser);
        };
    }

    /** A merge told from another corner is read as any other, but POI refuses to hear of any merge of such a sheet. */
    private static XSSFWorkbook withOrderedMerges(XSSFWorkbook workbook) {
        for (Sheet sheet : workbook) {
            if (sheet instanceof XSSFSheet xssf && xssf.getCTWorksheet().isSetMergeCells()) {
                for (CTMergeCell merge : xssf.getCTWorksheet().getMergeCells().getMergeCellArray()) {
                    merge.setRef(ordered(merge.getRef()));
                }
            }
        }
        return workbook;
    }

    private static String ordered(String range) {
        AreaReference told = new AreaReference(range, SpreadsheetVersion.EXCEL2007);
        CellReference one = told.getFirstCell();
        CellReference other = told.getLastCell();
        return new CellRangeAddress(
                        Math.min(one.getRow(), other.getRow()),
                        Math.max(one.getRow(), other.getRow()),
                        Math.min(one.getCol(), other.getCol()),
                        Math.max(one.getCol(), other.getCol()))
                .formatAsString();
    }

    /** A new one without the time of day in it. */
    static XSSFWorkbook empty() {
        XSSFWorkbook workbook = new XSSFWorkbook();
        Date fixed = new Date(0);
        workbook.getProperties().getCoreProperties().setCreator("urbanstat");
        workbook.getProperties().getCoreProperties().setCreated(Optional.of(fixed));
        workbook.getProperties().getCoreProperties().setModified(Optional.of(fixed));
        return workbook;
    }

    private static XSSFWorkbook ofText(SentFile sent, FileParser parser) {
        XSSFWorkbook workbook = empty();
        CellStyle text = workbook.createCellStyle();
        text.setQuotePrefixed(true);
        for (Grid grid : parser.grids(sent.name(), sent.bytes())) {
            write(grid, workbook.createSheet(WorkbookUtil.createSafeSheetName(grid.sheet())), text);
        }
        return workbook;
    }

    private static void write(Grid grid, Sheet sheet, CellStyle text) {
        for (RawRow raw : grid.rows()) {
            Row row = sheet.createRow(raw.number() - 1);
            row.setZeroHeight(raw.isHidden());
            raw.cells().forEach(cell -> write(cell, row, text));
        }
        grid.merges()
                .forEach(m -> sheet.addMergedRegionUnsafe(new CellRangeAddress(
                        m.firstRow() - 1, m.lastRow() - 1, m.firstColumn() - 1, m.lastColumn() - 1)));
    }

    /** A text stays the very text that was sent, codes of twelve digits too; nothing becomes a formula. */
    private static void write(RawCell raw, Row row, CellStyle text) {
        var cell = row.createCell(raw.column() - 1);
        if (isPlainNumber(raw)) {
            cell.setCellValue(Double.parseDouble(raw.text()));
            return;
        }
        cell.setCellValue(raw.text());
        if (Defused.looksLikeFormula(raw.text())) {
            cell.setCellStyle(text);
        }
    }

    /** One that a workbook stores as it stands. */
    private static boolean isPlainNumber(RawCell raw) {
        return raw.kind() == RawCell.Kind.NUMBER
                && raw.look().equals(Look.PLAIN)
                && raw.text().matches("-?[0-9]{1,12}(\\.[0-9]{1,3})?");
    }
}
