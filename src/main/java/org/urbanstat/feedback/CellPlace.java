package org.urbanstat.feedback;

import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.jspecify.annotations.Nullable;
import org.urbanstat.validation.Finding;

/** Where a finding is shown: of merged cells the first, which alone can be seen. */
record CellPlace(Sheet sheet, CellAddress address) {
    private static final String ONE_CELL = "[A-Z]{1,3}[1-9][0-9]{0,6}";

    /** Absent where the finding names no cell, or one that the workbook cannot have. */
    static Optional<CellPlace> of(Workbook workbook, Finding finding) {
        Optional<String> cell = finding.cell().filter(c -> c.matches(ONE_CELL));
        Optional<Sheet> sheet = finding.sheet().map(name -> sheet(workbook, name));
        return cell.isPresent() && sheet.isPresent() ? at(sheet.get(), new CellAddress(cell.get())) : Optional.empty();
    }

    /** A text's sheet is called after the file, in as far as a sheet may be. */
    static @Nullable Sheet sheet(Workbook workbook, String name) {
        Sheet sheet = workbook.getSheet(name);
        return sheet == null ? workbook.getSheet(WorkbookUtil.createSafeSheetName(name)) : sheet;
    }

    private static Optional<CellPlace> at(Sheet sheet, CellAddress address) {
        if (!isInside(sheet, address)) {
            return Optional.empty();
        }
        CellAddress shown = sheet.getMergedRegions().stream()
                .filter(region -> region.isInRange(address.getRow(), address.getColumn()))
                .findFirst()
                .map(region -> new CellAddress(region.getFirstRow(), region.getFirstColumn()))
                .orElse(address);
        return Optional.of(new CellPlace(sheet, shown));
    }

    private static boolean isInside(Sheet sheet, CellAddress address) {
        var version = sheet.getWorkbook().getSpreadsheetVersion();
        return address.getRow() <= version.getLastRowIndex() && address.getColumn() <= version.getLastColumnIndex();
    }

    /** As a link within the workbook spells it. */
    String link() {
        return link(sheet.getSheetName(), address.formatAsString());
    }

    static String link(String sheet, String cell) {
        return "'" + sheet.replace("'", "''") + "'!" + cell;
    }

    /** The findings of one cell, worst first. */
    record Marked(CellPlace place, List<Remark> remarks) {}
}
