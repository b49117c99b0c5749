package org.urbanstat.facts;

import java.util.Map;
import java.util.Optional;
import org.urbanstat.vocabulary.Cell;

/**
 * Where the fields of a reading stand in its sheet: lineage by arithmetic.
 *
 * @param positions by field; the column, or the row where the indicators stand below each other
 * @param isTransposed whether they do, so that a row of the form is a column of the sheet
 */
public record FieldPlaces(Map<String, Integer> positions, boolean isTransposed) {
    /** The cell of the field in that row of the form; empty where the sheet has no column for it. */
    public Optional<Cell> cell(int sheetRow, String field) {
        return Optional.ofNullable(positions.get(field))
                .map(position -> isTransposed ? new Cell(sheetRow, position) : new Cell(position, sheetRow));
    }
}
