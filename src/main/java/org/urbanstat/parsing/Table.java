package org.urbanstat.parsing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        List<HeaderProblem> problems) {
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
     * @param candidates codes of the fields that it could mean
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
}
