package org.urbanstat.generation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.urbanstat.generation.SpecialCell.CellError;
import org.urbanstat.generation.SpecialCell.StruckThrough;

/** A workbook of Excel 97 (BIFF8), and the wrappers of its kind; bytes that depend on the content alone. */
final class XlsFile {
    private XlsFile() {}

    static byte[] of(List<SheetPage> pages) {
        return written(pages, workbook -> {});
    }

    /** With the streams of properties that Excel itself writes, each of them empty. */
    static byte[] withProperties(List<SheetPage> pages) {
        return written(pages, HSSFWorkbook::createInformationProperties);
    }

    private static byte[] written(List<SheetPage> pages, Consumer<HSSFWorkbook> properties) {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            properties.accept(workbook);
            // else the file would name whoever made it
            workbook.getInternalWorkbook().getWriteAccess().setUsername("urbanstat");
            for (int i = 0; i < pages.size(); i++) {
                fill(workbook.createSheet(pages.get(i).name()), pages.get(i));
                workbook.setSheetHidden(i, pages.get(i).hidden().isSheet());
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Sheet sheet, SheetPage page) {
        for (int r = 0; r < page.rows().size(); r++) {
            Row row = sheet.createRow(r);
            for (int c = 0; c < page.rows().get(r).size(); c++) {
                fill(row.createCell(c), page.rows().get(r).get(c));
            }
        }
        page.hidden().rows().forEach(r -> sheet.getRow(r - 1).setZeroHeight(true));
        page.hidden().columns().forEach(c -> sheet.setColumnHidden(c - 1, true));
        page.merges().stream()
                .filter(m -> m.firstRow() != m.lastRow() || m.firstColumn() != m.lastColumn())
                .forEach(m -> sheet.addMergedRegion(new CellRangeAddress(
                        m.firstRow() - 1, m.lastRow() - 1, m.firstColumn() - 1, m.lastColumn() - 1)));
    }

    private static void fill(Cell cell, Object value) {
        if (value instanceof CellError error) {
            cell.setCellErrorValue(FormulaError.forString(error.word()).getCode());
        } else if (value instanceof StruckThrough struck) {
            cell.setCellStyle(crossedOut(cell));
            fill(cell, struck.value());
        } else if (value instanceof SpecialCell special) {
            fill(cell, special.plain());
        } else if (value instanceof String text) {
            if (!text.isEmpty()) {
                cell.setCellValue(text);
            }
        } else {
            cell.setCellValue(new BigDecimal(value.toString()).doubleValue());
        }
    }

    private static CellStyle crossedOut(Cell cell) {
        Font font = cell.getSheet().getWorkbook().createFont();
        font.setStrikeout(true);
        CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
        style.setFont(font);
        return style;
    }

    /** The wrapper that Excel puts round a workbook with a password; what it hides is noise. */
    static byte[] passwordProtected(byte[] noise) {
        try (POIFSFileSystem wrapper = new POIFSFileSystem();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            wrapper.createDocument(new ByteArrayInputStream(new byte[] {4, 0, 4, 0, 64, 0, 0, 0}), "EncryptionInfo");
            wrapper.createDocument(new ByteArrayInputStream(noise), "EncryptedPackage");
            wrapper.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Excel 95 wrote: the stream is called Book, and its first record says version 5. */
    static byte[] ofExcel95() {
        byte[] book = new byte[4096];
        byte[] start = {9, 8, 8, 0, 0, 5, 5, 0, (byte) 0xbb, 0x0d, (byte) 0xcc, 7, 10, 0, 0, 0};
        System.arraycopy(start, 0, book, 0, start.length);
        try (POIFSFileSystem file = new POIFSFileSystem();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            file.createDocument(new ByteArrayInputStream(book), "Book");
            file.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
