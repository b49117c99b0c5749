package org.urbanstat.defects;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.urbanstat.vocabulary.Cell;

/** The workbook that a case describes: a clean return of the sample, or nothing, with the case's sheets upon it. */
final class DefectWorkbook {
    private static final Path INBOX = Path.of("sample-data/inbox");
    private static final List<String> KEYS = List.of(
            "name",
            "rename",
            "copy_of",
            "rows",
            "first_row",
            "cells",
            "clear_rows",
            "merges",
            "unmerge",
            "hidden",
            "hidden_rows",
            "hidden_columns");

    private final Workbook workbook;
    private final DefectCell cells;

    private DefectWorkbook(Workbook workbook) {
        this.workbook = workbook;
        this.cells = new DefectCell(workbook);
    }

    static Workbook of(DefectYaml yaml, boolean isBinary) {
        DefectWorkbook made = new DefectWorkbook(start(yaml.text("base", ""), isBinary));
        yaml.maps("sheets").forEach(made::write);
        if (made.workbook instanceof XSSFWorkbook xlsx && yaml.is("date1904")) {
            xlsx.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
        }
        return made.workbook;
    }

    private static Workbook start(String base, boolean isBinary) {
        if (base.isEmpty()) {
            return isBinary ? new HSSFWorkbook() : new XSSFWorkbook();
        }
        try (InputStream bytes = Files.newInputStream(INBOX.resolve(base))) {
            return WorkbookFactory.create(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(DefectYaml yaml) {
        yaml.refuseOthers(KEYS);
        Sheet sheet = sheet(yaml);
        yaml.texts("unmerge").forEach(range -> unmerge(sheet, range));
        yaml.numbers("clear_rows").forEach(row -> clear(sheet, row));
        rows(sheet, yaml.number("first_row", 1), yaml.rows());
        yaml.map("cells").forEach((address, said) -> cell(sheet, address, said));
        yaml.texts("merges").forEach(range -> sheet.addMergedRegion(CellRangeAddress.valueOf(range)));
        yaml.numbers("hidden_rows").forEach(row -> row(sheet, row).setZeroHeight(true));
        yaml.texts("hidden_columns")
                .forEach(column -> sheet.setColumnHidden(CellReference.convertColStringToIndex(column), true));
        int index = workbook.getSheetIndex(sheet);
        if (!yaml.text("rename", "").isEmpty()) {
            workbook.setSheetName(index, yaml.text("rename", ""));
        }
        workbook.setSheetVisibility(index, visibility(yaml.text("hidden", "")));
    }

    private Sheet sheet(DefectYaml yaml) {
        String name = yaml.text("name", "Sheet1");
        String original = yaml.text("copy_of", "");
        if (!original.isEmpty()) {
            Sheet copy = workbook.cloneSheet(workbook.getSheetIndex(original));
            workbook.setSheetName(workbook.getSheetIndex(copy), name);
            return copy;
        }
        @Nullable Sheet known = workbook.getSheet(name);
        return known == null ? workbook.createSheet(name) : known;
    }

    private void rows(Sheet sheet, int firstRow, List<List<Object>> rows) {
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                if (rows.get(r).get(c) != null) {
                    cell(
                            sheet,
                            new Cell(c + 1, firstRow + r).address(),
                            rows.get(r).get(c));
                }
            }
        }
    }

    private void cell(Sheet sheet, String address, @Nullable Object said) {
        CellReference at = new CellReference(address);
        cells.write(row(sheet, at.getRow() + 1).getCell(at.getCol(), MissingCellPolicy.CREATE_NULL_AS_BLANK), said);
    }

    private static Row row(Sheet sheet, int number) {
        Row row = sheet.getRow(number - 1);
        return row == null ? sheet.createRow(number - 1) : row;
    }

    private static void clear(Sheet sheet, int number) {
        sheet.removeRow(row(sheet, number));
    }

    private static void unmerge(Sheet sheet, String range) {
        sheet.removeMergedRegion(sheet.getMergedRegions().indexOf(CellRangeAddress.valueOf(range)));
    }

    private static SheetVisibility visibility(String hidden) {
        return switch (hidden) {
            case "", "false" -> SheetVisibility.VISIBLE;
            case "true" -> SheetVisibility.HIDDEN;
            case "very" -> SheetVisibility.VERY_HIDDEN;
            default -> throw new IllegalArgumentException("hidden is yes or very, not " + hidden);
        };
    }
}
