package org.urbanstat.validation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A row whose cells have been read.
 *
 * @param number one-based row in the sheet
 * @param values field code to value; a field without a column or cell has none
 */
record ReadRow(int number, Map<String, CellValue> values) {
    CellValue value(String field) {
        return values.getOrDefault(field, CellValue.ABSENT);
    }

    Optional<BigDecimal> number(String field) {
        return value(field).number();
    }

    Optional<String> text(String field) {
        return value(field).text();
    }

    TypedRow typed() {
        Map<String, Object> typed = new LinkedHashMap<>(values.size() * 2);
        values.forEach((field, cell) -> {
            if (cell.value().isPresent()) {
                typed.put(field, cell.value().get());
            }
        });
        return new TypedRow(number, typed);
    }
}
