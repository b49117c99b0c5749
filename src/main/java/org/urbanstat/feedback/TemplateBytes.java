package org.urbanstat.feedback;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as bytes that are the same whenever and wherever it is written: the container's dates are fixed. */
final class TemplateBytes {
    private static final LocalDateTime FIRST_OF_ZIP = LocalDateTime.of(1980, 1, 1, 0, 0);

    private TemplateBytes() {}

    /** POI writes its parts into a stream of this kind as it is, and makes one of its own around any other. */
    static byte[] of(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (Dated dated = new Dated(written)) {
            workbook.write(dated);
        }
        return written.toByteArray();
    }

    private static final class Dated extends ZipArchiveOutputStream {
        Dated(OutputStream out) {
            super(out);
        }

        @Override
        public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
            entry.setTimeLocal(FIRST_OF_ZIP);
            super.putArchiveEntry(entry);
        }
    }
}
