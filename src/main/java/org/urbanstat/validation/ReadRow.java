package org.urbanstat.validation;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row whose cells have been read. */
final class ReadRow {
    private final int number;
    private final FieldNumbers fields;
    private final CellValue[] values;

    /**
     * @param number one-based row in the sheet
     * @param values by the number of the field; a field without a column or cell has {@link CellValue#ABSENT}
     */
    ReadRow(int number, FieldNumbers fields, CellValue[] values) {
        this.number = number;
        this.fields = fields;
        this.values = values;
    }

    int number() {
        return number;
    }

    FieldNumbers fields() {
        return fields;
    }

    CellValue value(String field) {
        return value(fields.of(field));
    }

    /** @param field its number among {@link #fields} */
    CellValue value(int field) {
        return field == FieldNumbers.NONE ? CellValue.ABSENT : values[field];
    }

    Optional<BigDecimal> number(String field) {
        return value(field).number();
    }

    Optional<String> text(String field) {
        return value(field).text();
    }

    /** The same row with those values in the place of its own; of a field that the form lacks there is none. */
    ReadRow with(Map<String, CellValue> others) {
        CellValue[] all = values.clone();
        others.forEach((field, value) -> {
            int place = fields.of(field);
            if (place != FieldNumbers.NONE) {
                all[place] = value;
            }
        });
        return new ReadRow(number, fields, all);
    }

    TypedRow typed() {
        @Nullable Object[] typed = new @Nullable Object[values.length];
        for (int field = 0; field < values.length; field++) {
            typed[field] = values[field].bare();
        }
        return new TypedRow(number, new FieldValues(fields, typed));
    }
}
