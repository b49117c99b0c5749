package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * A row of a return in force.
 *
 * @param values by field; a blank has none
 */
record FactRow(int sheetRow, Map<String, Object> values) {
    Optional<BigDecimal> number(String field) {
        return Optional.ofNullable(values.get(field))
                .filter(Number.class::isInstance)
                .map(number -> new BigDecimal(number.toString()));
    }

    /** As a form writes it: 是 for true. */
    Optional<String> text(String field) {
        return Optional.ofNullable(values.get(field)).map(FactRow::text);
    }

    private static String text(Object value) {
        return value instanceof Boolean is
                ? is ? "是" : "否"
                : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
