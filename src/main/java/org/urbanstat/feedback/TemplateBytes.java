package org.urbanstat.feedback;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as bytes that are the same whenever it is written: the container's dates are fixed. */
final class TemplateBytes {
    private static final LocalDateTime FIRST_OF_ZIP = LocalDateTime.of(1980, 1, 1, 0, 0);

    private TemplateBytes() {}

    static byte[] of(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        workbook.write(written);
        ByteArrayOutputStream dated = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(written.toByteArray()));
                ZipOutputStream out = new ZipOutputStream(dated)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(FIRST_OF_ZIP);
                out.putNextEntry(copy);
                in.transferTo(out);
                out.closeEntry();
            }
        }
        return dated.toByteArray();
    }
}
