package org.urbanstat.feedback;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Puts our comment on a cell, below the one that was there, in a box in which it can be read. */
final class MarkComments {
    /** Begins what is ours. */
    static final String BEGIN = "【urbanstat】";

    private static final int LONGEST = 30_000;
    private static final int HALF_WIDTHS_A_LINE = 50;

    void add(Cell cell, String ours) {
        RichTextString text = text(cell, ours);
        Comment before = cell.getCellComment();
        String author = before == null ? "urbanstat" : before.getAuthor();
        boolean isVisible = before != null && before.isVisible();
        if (before != null) {
            cell.removeCellComment();
        }
        put(cell, text, author, isVisible, new CommentBox(cell.getSheet()).beside(cell, lines(text.getString())));
    }

    /**
     * POI makes a comment at the cell where its box begins and lets it be moved from there; if that cell has a comment
     * of its own, that one has to stand aside meanwhile.
     */
    static void put(Cell cell, RichTextString text, String author, boolean isVisible, ClientAnchor anchor) {
        Sheet sheet = cell.getSheet();
        CellAddress begin = new CellAddress(anchor.getRow1(), anchor.getCol1());
        Comment inTheWay = sheet instanceof XSSFSheet ? sheet.getCellComment(begin) : null;
        if (inTheWay != null) {
            var version = sheet.getWorkbook().getSpreadsheetVersion();
            inTheWay.setAddress(version.getLastRowIndex(), version.getLastColumnIndex());
        }
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(text);
        comment.setAuthor(author);
        comment.setVisible(isVisible);
        cell.setCellComment(comment);
        if (inTheWay != null) {
            inTheWay.setAddress(begin);
        }
    }

    private static RichTextString text(Cell cell, String ours) {
        Comment comment = cell.getCellComment();
        String theirs = comment == null ? "" : comment.getString().getString();
        String added = (theirs.isEmpty() ? "" : "\n\n") + BEGIN + "\n" + ours;
        String fits = theirs.length() + added.length() > LONGEST
                ? added.substring(0, Math.max(0, LONGEST - theirs.length())) + "…"
                : added;
        return comment == null ? plain(cell, fits) : RichText.with(comment.getString(), fits);
    }

    private static RichTextString plain(Cell cell, String text) {
        return cell.getSheet().getWorkbook().getCreationHelper().createRichTextString(text);
    }

    private static int lines(String text) {
        return text.lines()
                        .mapToInt(line -> 1 + TextWidth.of(line) / HALF_WIDTHS_A_LINE)
                        .sum()
                + 2;
    }
}
