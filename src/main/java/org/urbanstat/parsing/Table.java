package org.urbanstat.parsing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.urbanstat.vocabulary.Cell;
import org.urbanstat.vocabulary.FormCode;

/**
 * A table found in a sheet, its columns bound to the fields of a form.
 *
 * @param form the form whose headers and title fit; absent when none does
 * @param titles the texts above the table, top first, that are not the unit line
 * @param unitLine what stands after 单位: above the table; empty when nothing does
 * @param headerRow the last row of the header
 * @param columns field code to bound column, in the form's order
 * @param rows of the body that are meant as data; a name, code or word merged over several rows stands in each of them,
 *     a number only in its first
 * @param totalRows 合计 and the like: used as checks, never as units
 * @param problems what the header lacks or leaves open
 * @param notices what is to be seen of the sheet that changes no value
 * @param isTransposed whether the indicators stand below each other in the sheet: rows and columns are then exchanged
 *     here, a row's number is that of a sheet's column, and {@link #cell} gives the sheet's own address
 */
public record Table(
        String sheet,
        boolean isSheetHidden,
        Optional<FormCode> form,
        List<Title> titles,
        String unitLine,
        int headerRow,
        Map<String, BoundColumn> columns,
        List<RawRow> rows,
        List<RawRow> totalRows,
        List<HeaderProblem> problems,
        List<Notice> notices,
        boolean isTransposed) {
    /** A table of which nothing more is to be seen, its indicators beside each other. */
    public Table(
            String sheet,
            boolean isSheetHidden,
            Optional<FormCode> form,
            List<Title> titles,
            String unitLine,
            int headerRow,
            Map<String, BoundColumn> columns,
            List<RawRow> rows,
            List<RawRow> totalRows,
            List<HeaderProblem> problems) {
        this(
                sheet,
                isSheetHidden,
                form,
                titles,
                unitLine,
                headerRow,
                columns,
                rows,
                totalRows,
                problems,
                List.of(),
                false);
    }

    /**
     * The address in the sheet of a place in this table.
     *
     * @param column one-based, as in {@link BoundColumn}
     * @param row one-based, as in {@link RawRow}
     */
    public Cell cell(int column, int row) {
        return isTransposed ? new Cell(row, column) : new Cell(column, row);
    }

    /** Where the header begins: what to name when something is not there at all. */
    public Cell headerCell() {
        return firstCell(Math.max(1, headerRow));
    }

    /** Where the row begins. */
    public Cell firstCell(int row) {
        return cell(
                columns.values().stream().mapToInt(BoundColumn::column).min().orElse(1), row);
    }

    /**
     * @param column one-based
     * @param header the header as found, merged parts joined by a slash
     * @param unit a unit that the header states, such as 万人; empty when none
     */
    public record BoundColumn(int column, String header, String unit) {}

    /**
     * Something about the header that a return cannot be made with, or that is worth saying.
     *
     * @param field the field concerned; empty when none
     * @param column one-based; 0 when no cell can be named
     * @param row one-based; 0 when no cell can be named
     * @param found the text of the header
     * @param candidates codes of the fields that it could mean; of an unknown header those whose name is nearly the same
     */
    public record HeaderProblem(Kind kind, String field, int row, int column, String found, List<String> candidates) {}

    /** What can be wrong with a header. */
    public enum Kind {
        /** A required field has no column, and no ambiguous header may be it. */
        MISSING_COLUMN,
        TWO_COLUMNS_FOR_ONE_FIELD,
        AMBIGUOUS_HEADER,
        UNKNOWN_COLUMN
    }

    /**
     * Something about the layout that a person should know.
     *
     * @param field the field concerned; empty when none
     * @param column one-based, of the first cell concerned
     * @param row one-based, likewise
     * @param lastRow of the cells concerned
     * @param found what stands there
     * @param expected what should; empty when nothing is expected
     */
    public record Notice(Sight sight, String field, int column, int row, int lastRow, String found, String expected) {}

    /** What can be seen of a layout. */
    public enum Sight {
        /** A row that was read although nobody sees it. */
        HIDDEN_ROW,
        /** A column that was read although nobody sees it. */
        HIDDEN_COLUMN,
        /** One number merged over several rows. */
        MERGED_NUMBER,
        /** The 栏次 printed under a header that is not one more than the one before it. */
        COLUMN_NUMBER,
        /** Bands of age that overlap or leave a gap, as 0-15岁 beside 15-59岁. */
        LABEL_SLIP
    }
}
