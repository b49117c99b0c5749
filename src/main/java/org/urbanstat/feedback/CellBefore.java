package org.urbanstat.feedback;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.jspecify.annotations.Nullable;

/** What the record says of one marked cell. */
record CellBefore(
        String sheet,
        CellAddress address,
        String had,
        @Nullable CellStyle style,
        Optional<Note> note) {
    /** A comment that the town had there; anchor: eight numbers and whether it is always shown. */
    record Note(RichTextString text, String author, String anchor) {}

    static CellBefore of(Row row) {
        Cell style = row.getCell(StateSheet.STYLE);
        Cell comment = row.getCell(StateSheet.COMMENT);
        return new CellBefore(
                Strip.text(row, StateSheet.SHEET),
                new CellAddress(Strip.text(row, StateSheet.ADDRESS)),
                Strip.text(row, StateSheet.STATE),
                style == null ? null : style.getCellStyle(),
                Optional.ofNullable(comment)
                        .filter(c -> c.getCellType() == CellType.STRING)
                        .map(c -> new Note(
                                RichText.copied(c.getRichStringCellValue()),
                                Strip.text(row, StateSheet.AUTHOR),
                                Strip.text(row, StateSheet.ANCHOR))));
    }

    /** A cell that the town has taken away since is not made again. */
    void restore(Workbook workbook) {
        Sheet of = workbook.getSheet(sheet);
        Row row = of == null ? null : of.getRow(address.getRow());
        Cell cell = row == null ? null : row.getCell(address.getColumn());
        if (cell == null) {
            return;
        }
        if (style != null) {
            cell.setCellStyle(style);
        }
        restoreComment(cell);
        if (!had.equals(StateSheet.HAD_CELL) && cell.getCellType() == CellType.BLANK && cell.getCellComment() == null) {
            remove(cell);
        }
    }

    private void remove(Cell cell) {
        Row row = cell.getRow();
        row.removeCell(cell);
        if (had.equals(StateSheet.HAD_NOTHING) && row.getPhysicalNumberOfCells() == 0) {
            row.getSheet().removeRow(row);
        }
    }

    /** A comment in which nothing is ours any more is the town's. */
    private void restoreComment(Cell cell) {
        Comment comment = cell.getCellComment();
        int begin = comment == null ? -1 : comment.getString().getString().indexOf(MarkComments.BEGIN);
        if (comment == null || begin < 0) {
            return;
        }
        String theirs = comment.getString().getString().substring(0, begin).strip();
        String author = comment.getAuthor();
        boolean isVisible = comment.isVisible();
        ClientAnchor anchor = comment.getClientAnchor();
        cell.removeCellComment();
        String before = note.map(n -> n.text().getString()).orElse("");
        if (note.isPresent() && before.strip().equals(theirs)) {
            Note old = note.get();
            MarkComments.put(cell, old.text(), old.author(), old.anchor().endsWith(",1"), placed(cell, old.anchor()));
        } else if (!theirs.isEmpty()) {
            var helper = workbookOf(cell).getCreationHelper();
            MarkComments.put(cell, helper.createRichTextString(theirs), author, isVisible, anchor);
        }
    }

    private static Workbook workbookOf(Cell cell) {
        return cell.getSheet().getWorkbook();
    }

    private static ClientAnchor placed(Cell cell, String numbers) {
        int[] n = Stream.of(numbers.split(",")).mapToInt(Integer::parseInt).toArray();
        ClientAnchor anchor = workbookOf(cell).getCreationHelper().createClientAnchor();
        anchor.setCol1(n[0]);
        anchor.setDx1(n[1]);
        anchor.setRow1(n[2]);
        anchor.setDy1(n[3]);
        anchor.setCol2(n[4]);
        anchor.setDx2(n[5]);
        anchor.setRow2(n[6]);
        anchor.setDy2(n[7]);
        return anchor;
    }
}
