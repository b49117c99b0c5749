package org.urbanstat.feedback;

import org.apache.poi.ss.usermodel.Workbook;

/** A name for one of our sheets: where the town has a sheet of that name, the next that is free. */
final class FreeName {
    private FreeName() {}

    static String of(Workbook workbook, String wanted) {
        String name = wanted;
        for (int number = 2; workbook.getSheet(name) != null; number++) {
            name = wanted + "(" + number + ")";
        }
        return name;
    }
}
