package org.urbanstat.facts;

import java.math.BigDecimal;

/**
 * What a revision says in one cell.
 *
 * @param text as a person reads it; where it gave no value, what stood there in quotes
 * @param value what was read, or the text where nothing could be
 */
record SaidValue(String text, Object value) {
    static SaidValue of(Object value) {
        return value instanceof BigDecimal number
                ? new SaidValue(number.toPlainString(), number)
                : new SaidValue(value.toString(), value);
    }

    static SaidValue unread(String raw) {
        return new SaidValue('"' + raw + '"', '"' + raw + '"');
    }

    /** Whether it means the same: 1.50 is 1.5. */
    boolean agrees(SaidValue other) {
        return value instanceof BigDecimal one && other.value instanceof BigDecimal two
                ? one.compareTo(two) == 0
                : value.equals(other.value);
    }
}
