package org.urbanstat.feedback;

import org.apache.poi.hssf.record.ExternSheetRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * Moves the list in front of the other sheets. In an .xls in which formulas or names point at sheets it stays behind
 * them, and is only shown first: moving sheets there turns what points at them into #REF!, since POI takes the number
 * of the reference for that of the sheet.
 */
final class FirstSheet {
    private FirstSheet() {}

    static void move(Workbook workbook, String name) {
        if (!(workbook instanceof HSSFWorkbook xls) || !hasReferences(xls)) {
            workbook.setSheetOrder(name, 0);
        }
    }

    private static boolean hasReferences(HSSFWorkbook workbook) {
        return workbook.getInternalWorkbook().getRecords().stream()
                .anyMatch(record -> record instanceof ExternSheetRecord refs && refs.getNumOfRefs() > 0);
    }
}
