package org.urbanstat.feedback;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.urbanstat.parsing.OwnSheets;
import org.urbanstat.vocabulary.Severity;

/**
 * Takes our marks off a workbook that came back: fills, comments and sheets. What the town changed since stays changed.
 * A workbook that bears none is left as it is.
 */
final class Strip {
    private Strip() {}

    /** @param earlier what the list in the workbook said */
    record Stripped(EarlierList earlier) {}

    static Stripped strip(Workbook workbook) {
        Optional<Sheet> state = own(workbook, OwnSheets.STATE.marker());
        Stripped stripped = new Stripped(state.map(Strip::earlier).orElse(EarlierList.NONE));
        state.ifPresent(sheet -> lastFirst(rows(sheet, StateSheet.CELL))
                .forEach(row -> CellBefore.of(row).restore(workbook)));
        Optional<ViewBefore> view = state.flatMap(Strip::view);
        own(workbook, OwnSheets.FINDINGS.marker()).ifPresent(sheet -> remove(workbook, sheet));
        state.ifPresent(sheet -> remove(workbook, sheet));
        view.ifPresent(before -> before.restore(workbook));
        return stripped;
    }

    private static void remove(Workbook workbook, Sheet sheet) {
        if (workbook.getNumberOfSheets() > 1) {
            if (sheet instanceof XSSFSheet) {
                sheet.setRepeatingRows(null);
            }
            workbook.removeSheetAt(workbook.getSheetIndex(sheet));
        }
    }

    private static Optional<Sheet> own(Workbook workbook, String marker) {
        for (Sheet sheet : workbook) {
            Row first = sheet.getRow(0);
            if (first != null && text(first, 0).equals(marker)) {
                return Optional.of(sheet);
            }
        }
        return Optional.empty();
    }

    private static List<Row> rows(Sheet state, String kind) {
        List<Row> rows = new ArrayList<>();
        for (Row row : state) {
            if (text(row, 0).equals(kind)) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** The first mark in a row that was not there made the row, so it has to go last. */
    private static List<Row> lastFirst(List<Row> rows) {
        List<Row> reversed = new ArrayList<>(rows);
        Collections.reverse(reversed);
        return reversed;
    }

    private static Optional<ViewBefore> view(Sheet state) {
        return rows(state, StateSheet.VIEW).stream().findFirst().map(row -> {
            List<String> selected = new ArrayList<>();
            for (int i = 3; i < row.getLastCellNum(); i++) {
                selected.add(text(row, i));
            }
            return new ViewBefore(text(row, 1), selected, Integer.parseInt(text(row, 2)));
        });
    }

    private static EarlierList earlier(Sheet state) {
        Set<ReturnName> returns = new HashSet<>();
        rows(state, StateSheet.RETURN).forEach(row -> returns.add(name(row)));
        List<Listed> findings = rows(state, StateSheet.FINDING).stream()
                .map(row -> new Listed(
                        name(row),
                        text(row, 4),
                        Severity.valueOf(text(row, 5)),
                        text(row, 6),
                        text(row, 7),
                        text(row, 8)))
                .toList();
        return new EarlierList(returns, findings);
    }

    private static ReturnName name(Row row) {
        return new ReturnName(text(row, 1), text(row, 2), text(row, 3));
    }

    static String text(@Nullable Row row, int column) {
        var cell = row == null ? null : row.getCell(column);
        return cell == null || cell.getCellType() != org.apache.poi.ss.usermodel.CellType.STRING
                ? ""
                : cell.getStringCellValue();
    }
}
