package org.urbanstat.explanation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.urbanstat.facts.FieldPlaces;
import org.urbanstat.vocabulary.Text;

/**
 * A return that a release rests on, with all its rows.
 *
 * @param cleanings by sheet row and field, {@code 7.resident_urban}
 */
record ReturnInForce(
        Source.OfReturn source,
        FieldPlaces places,
        List<FactRow> rows,
        Map<String, Cleaned> cleanings,
        List<Found> findings) {
    /** What stood in a cell, and as what it was read; empty for no value. */
    record Cleaned(String rawText, String value) {}

    /** A finding on the return. */
    record Found(String rule, String severity, Optional<String> cell, Text message, Optional<String> waiver) {}

    String key() {
        return source.form() + "-" + source.period();
    }

    /** The cell of a field in a row, with what stands there. */
    Source.OfCell cell(FactRow row, String field) {
        Optional<Cleaned> cleaned = Optional.ofNullable(cleanings.get(row.sheetRow() + "." + field));
        return new Source.OfCell(
                source.sheet(),
                places.cell(row.sheetRow(), field).map(c -> c.address()),
                cleaned.map(Cleaned::rawText).orElse(row.text(field).orElse("")),
                cleaned.map(Cleaned::value));
    }
}
