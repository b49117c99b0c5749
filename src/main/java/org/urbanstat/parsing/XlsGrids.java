package org.urbanstat.parsing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.urbanstat.parsing.ParsedFile.Reason;
import org.urbanstat.parsing.RawCell.Kind;

/**
 * Sheets of an .xls (BIFF8). The whole workbook is held, which the limit on file size bounds. The format always stores a
 * value with a formula, so one that was never computed reads as the 0 that the writing program left there.
 */
final class XlsGrids implements GridReader {
    @Override
    public Sheets read(String fileName, byte[] bytes, Allowance allowance) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(bytes))) {
            boolean isDate1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
            List<Grid> grids = new ArrayList<>();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                boolean isHidden = workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE;
                grids.add(new SheetCells(isDate1904, allowance).grid(workbook.getSheetAt(i), isHidden));
            }
            return new Sheets("", grids);
        } catch (EncryptedDocumentException e) {
            throw new UnreadableFile(Reason.PASSWORD_PROTECTED, "xls");
        }
    }

    private record SheetCells(boolean isDate1904, Allowance allowance) {
        Grid grid(Sheet sheet, boolean isHidden) {
            allowance.takeSheet();
            List<RawRow> rows = new ArrayList<>();
            for (Row row : sheet) {
                allowance.checkTime();
                List<RawCell> cells = cells(row);
                if (!cells.isEmpty()) {
                    allowance.takeRow();
                    rows.add(new RawRow(row.getRowNum() + 1, row.getZeroHeight(), cells));
                }
            }
            List<Grid.Merge> merges =
                    sheet.getMergedRegions().stream().map(SheetCells::merge).toList();
            return new Grid(sheet.getSheetName(), isHidden, List.copyOf(rows), merges, hiddenColumns(sheet));
        }

        private static Set<Integer> hiddenColumns(Sheet sheet) {
            return IntStream.range(0, SpreadsheetVersion.EXCEL97.getMaxColumns())
                    .filter(sheet::isColumnHidden)
                    .mapToObj(c -> c + 1)
                    .collect(Collectors.toUnmodifiableSet());
        }

        private List<RawCell> cells(Row row) {
            List<RawCell> cells = new ArrayList<>();
            for (Cell cell : row) {
                CellType type =
                        cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
                RawCell raw = raw(cell, cell.getColumnIndex() + 1, type);
                if (raw != null) {
                    allowance.takeCell(raw.column());
                    allowance.checkLength(raw.text().length());
                    cells.add(raw);
                }
            }
            return List.copyOf(cells);
        }

        private @Nullable RawCell raw(Cell cell, int column, CellType type) {
            return switch (type) {
                case NUMERIC -> number(cell, column);
                case STRING -> text(cell.getStringCellValue(), column);
                case BOOLEAN -> new RawCell(column, cell.getBooleanCellValue() ? "TRUE" : "FALSE", Kind.BOOLEAN);
                case ERROR ->
                    new RawCell(
                            column,
                            FormulaError.forInt(cell.getErrorCellValue()).getString(),
                            Kind.ERROR);
                case BLANK, FORMULA, _NONE -> null;
            };
        }

        private static @Nullable RawCell text(String text, int column) {
            return BlankText.is(text) ? null : new RawCell(column, text, Kind.TEXT);
        }

        private RawCell number(Cell cell, int column) {
            CellStyle style = cell.getCellStyle();
            return CellFormat.of(style.getDataFormat(), String.valueOf(style.getDataFormatString()), false)
                    .number(column, StoredNumber.plain(cell.getNumericCellValue()), isDate1904);
        }

        private static Grid.Merge merge(CellRangeAddress range) {
            return new Grid.Merge(
                    range.getFirstRow() + 1,
                    range.getFirstColumn() + 1,
                    range.getLastRow() + 1,
                    range.getLastColumn() + 1);
        }
    }
}
