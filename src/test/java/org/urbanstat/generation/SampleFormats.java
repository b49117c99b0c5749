package org.urbanstat.generation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** The file formats that towns send, as bytes that depend on the content alone. */
final class SampleFormats {
    static final Charset GB18030 = Charset.forName("GB18030");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private SampleFormats() {}

    static byte[] xlsx(SheetPage... pages) {
        return XlsxFile.of(List.of(pages));
    }

    static byte[] xls(SheetPage... pages) {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            workbook.createInformationProperties();
            // else the file would name whoever ran the recipe
            workbook.getInternalWorkbook().getWriteAccess().setUsername("urbanstat");
            Arrays.stream(pages).forEach(p -> fill(workbook.createSheet(p.name()), p));
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
        page.merges().stream()
                .filter(m -> m.firstRow() != m.lastRow() || m.firstColumn() != m.lastColumn())
                .forEach(m -> sheet.addMergedRegion(new CellRangeAddress(
                        m.firstRow() - 1, m.lastRow() - 1, m.firstColumn() - 1, m.lastColumn() - 1)));
    }

    private static void fill(Cell cell, Object value) {
        if (value instanceof String text) {
            if (!text.isEmpty()) {
                cell.setCellValue(text);
            }
        } else {
            cell.setCellValue(new BigDecimal(value.toString()).doubleValue());
        }
    }

    static byte[] csv(SheetPage page) {
        return lines(page).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] csvWithByteOrderMark(SheetPage page) {
        return (BYTE_ORDER_MARK + lines(page)).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] csvInGb18030(SheetPage page) {
        return lines(page).getBytes(GB18030);
    }

    /** As a spreadsheet program saves it: every line padded to the widest, line ends of Windows. */
    private static String lines(SheetPage page) {
        int width = page.rows().stream().mapToInt(List::size).max().orElse(0);
        return page.rows().stream()
                .map(r -> r.stream().map(SampleFormats::quoted).collect(Collectors.joining(","))
                        + ",".repeat(width - Math.max(1, r.size())))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String quoted(Object value) {
        String text = value.toString();
        return text.contains(",") || text.contains("\"") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** A workbook of which the second half never arrived. */
    static byte[] truncated(byte[] workbook) {
        return Arrays.copyOf(workbook, workbook.length / 2);
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
}
