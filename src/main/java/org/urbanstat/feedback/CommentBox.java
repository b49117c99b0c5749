package org.urbanstat.feedback;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** The box of a comment: right of its cell, as wide and high as the text needs in the columns and rows that are shown. */
final class CommentBox {
    private static final int WIDTH_PIXELS = 380;
    private static final float POINTS_A_LINE = 14.5f;

    /** What a program shows of a row of which the sheet says nothing: a line of eleven points. */
    private static final float POINTS_A_ROW = 13.5f;

    /** A sheet may hide all that is not used, to the last of its 16,384 columns and million rows. */
    private static final int FARTHEST = 1_000;

    /** Narrower, a text can hardly be read. */
    private static final int LEAST_WIDTH_PIXELS = 130;

    private final Sheet sheet;
    private final float defaultPoints;

    CommentBox(Sheet sheet) {
        this.sheet = sheet;
        this.defaultPoints = defaultPoints(sheet);
    }

    private static float defaultPoints(Sheet sheet) {
        if (sheet instanceof XSSFSheet xssf) {
            var format = xssf.getCTWorksheet().getSheetFormatPr();
            if (format != null && format.getZeroHeight()) {
                return 0;
            }
        }
        float points = sheet.getDefaultRowHeightInPoints();
        return points > 0 ? points : POINTS_A_ROW;
    }

    /** @param lines of its text, of the width of a box */
    ClientAnchor beside(Cell cell, int lines) {
        ClientAnchor anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
        placeColumns(anchor, cell.getColumnIndex());
        placeRows(anchor, cell.getRowIndex(), lines * POINTS_A_LINE);
        return anchor;
    }

    /** Left of the cell where too little is shown right of it. */
    private void placeColumns(ClientAnchor anchor, int column) {
        int last = sheet.getWorkbook().getSpreadsheetVersion().getLastColumnIndex();
        int from = Math.min(column + 1, last - 1);
        int to = from;
        float right = 0;
        while (right < WIDTH_PIXELS && to < Math.min(last, from + FARTHEST)) {
            right += pixels(to++);
        }
        int begin = column;
        float left = 0;
        while (right < LEAST_WIDTH_PIXELS && left < WIDTH_PIXELS && begin > 0) {
            left += pixels(--begin);
        }
        boolean isLeft = left > right;
        anchor.setCol1(isLeft ? begin : from);
        anchor.setCol2(isLeft ? column : Math.max(to, from + 1));
    }

    private float pixels(int column) {
        return sheet.isColumnHidden(column) ? 0 : sheet.getColumnWidthInPixels(column);
    }

    private void placeRows(ClientAnchor anchor, int row, float needed) {
        int last = sheet.getWorkbook().getSpreadsheetVersion().getLastRowIndex();
        int from = Math.max(0, row - 1);
        int to = from;
        float shown = 0;
        while (shown < needed && to < Math.min(last, from + FARTHEST)) {
            shown += points(sheet.getRow(to++));
        }
        anchor.setRow1(from);
        anchor.setRow2(Math.max(to, from + 1));
    }

    private float points(@Nullable Row row) {
        if (row == null) {
            return defaultPoints;
        }
        float points = row.getHeightInPoints();
        return row.getZeroHeight() ? 0 : points > 0 ? points : POINTS_A_ROW;
    }
}
