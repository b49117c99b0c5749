package org.urbanstat.feedback;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as bytes that are the same whenever it is written. */
final class WorkbookBytes {
    private WorkbookBytes() {}

    static byte[] of(Workbook workbook) throws IOException {
        if (workbook instanceof XSSFWorkbook xssf) {
            return TemplateBytes.of(xssf);
        }
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        workbook.write(written);
        return written.toByteArray();
    }
}
