package org.urbanstat.feedback;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * Which sheets were in front.
 *
 * @param active name of the active sheet
 * @param selected names of the selected ones: several of them would make every change in all
 * @param firstTab index of the first tab that can be seen
 */
record ViewBefore(String active, List<String> selected, int firstTab) {
    static ViewBefore of(Workbook workbook) {
        List<String> selected = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            if (workbook.getSheetAt(i).isSelected()) {
                selected.add(workbook.getSheetName(i));
            }
        }
        return new ViewBefore(
                workbook.getSheetName(workbook.getActiveSheetIndex()), selected, workbook.getFirstVisibleTab());
    }

    void restore(Workbook workbook) {
        int index = workbook.getSheetIndex(active);
        if (index >= 0) {
            workbook.setActiveSheet(index);
        }
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            workbook.getSheetAt(i).setSelected(selected.contains(workbook.getSheetName(i)));
        }
        workbook.setFirstVisibleTab(Math.min(firstTab, workbook.getNumberOfSheets() - 1));
    }
}
