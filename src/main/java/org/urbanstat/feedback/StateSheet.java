package org.urbanstat.feedback;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.urbanstat.parsing.OwnSheets;
import org.urbanstat.vocabulary.Language;

/**
 * The very hidden sheet that says what was there before we marked. The first column names the kind of row. A cell's old
 * style is worn by a cell of this sheet: a spreadsheet program that saves the workbook numbers styles anew, but keeps
 * what wears them.
 */
final class StateSheet {
    static final String SUBMISSION = "submission";
    static final String VIEW = "view";
    static final String RETURN = "return";
    static final String FINDING = "finding";
    static final String CELL = "cell";

    /** Columns of a row that records a cell. */
    static final int SHEET = 1;

    static final int ADDRESS = 2;
    static final int STATE = 3;
    static final int STYLE = 4;
    static final int COMMENT = 5;
    static final int AUTHOR = 6;
    static final int ANCHOR = 7;

    /** What there was of a cell. */
    static final String HAD_CELL = "cell";

    static final String HAD_ROW = "row";
    static final String HAD_NOTHING = "nothing";

    private final Sheet sheet;
    private int rows;

    private StateSheet(Sheet sheet) {
        this.sheet = sheet;
    }

    static StateSheet create(Workbook workbook) {
        Sheet sheet = workbook.createSheet(FreeName.of(workbook, OwnSheets.STATE_NAME));
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
        StateSheet state = new StateSheet(sheet);
        state.row(OwnSheets.STATE.marker());
        return state;
    }

    private Row row(String... texts) {
        Row row = sheet.createRow(rows++);
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
        return row;
    }

    /** Which file it was, and what is said of it, so that the next copy can tell what was mended. */
    void writeHead(SentFile sent, List<Remark> remarks, Language language) {
        row(SUBMISSION, sent.sha256().hex());
        Set<String> returns = new TreeSet<>();
        remarks.forEach(remark -> returns.add(String.join(
                " ", remark.of().town(), remark.of().form(), remark.of().period())));
        returns.stream().map(of -> of.split(" ", -1)).forEach(of -> row(RETURN, of[0], of[1], of[2]));
        remarks.stream()
                .limit(ListSheet.MOST_ROWS)
                .map(remark -> remark.listed(remark.finding().message().in(language)))
                .forEach(l -> row(
                        FINDING,
                        l.of().town(),
                        l.of().form(),
                        l.of().period(),
                        l.ruleCode(),
                        l.severity().name(),
                        l.sheet(),
                        l.cell(),
                        l.message()));
    }

    void writeView(ViewBefore view) {
        Row row = row(VIEW, view.active(), Integer.toString(view.firstTab()));
        for (String selected : view.selected()) {
            row.createCell(row.getLastCellNum()).setCellValue(selected);
        }
    }

    void writeCell(Cell cell, boolean hadRow, boolean hadCell) {
        String had = hadCell ? HAD_CELL : hadRow ? HAD_ROW : HAD_NOTHING;
        Row row = row(CELL, cell.getSheet().getSheetName(), cell.getAddress().formatAsString(), had);
        row.createCell(STYLE).setCellStyle(cell.getCellStyle());
        Comment comment = cell.getCellComment();
        if (comment != null) {
            row.createCell(COMMENT).setCellValue(RichText.copied(comment.getString()));
            row.createCell(AUTHOR).setCellValue(comment.getAuthor());
            row.createCell(ANCHOR).setCellValue(anchor(comment.getClientAnchor(), comment.isVisible()));
        }
    }

    private static String anchor(ClientAnchor a, boolean isVisible) {
        return String.join(
                        ",",
                        List.of(
                                        a.getCol1(),
                                        a.getDx1(),
                                        a.getRow1(),
                                        a.getDy1(),
                                        a.getCol2(),
                                        a.getDx2(),
                                        a.getRow2(),
                                        a.getDy2())
                                .stream()
                                .map(String::valueOf)
                                .toList())
                + (isVisible ? ",1" : ",0");
    }
}
