package org.urbanstat.parsing;

/**
 * A cell as the file holds it.
 *
 * @param column one-based
 * @param text the stored value as text: a number as the shortest plain decimal that the file stores, never as displayed;
 *     a boolean as TRUE or FALSE; an error as #REF!; a date as its serial number in the 1900 system; a formula without
 *     value as =SUM(D5:D9), which is no value
 * @param kind what the file says it is
 * @param look how the file shows it
 */
public record RawCell(int column, String text, Kind kind, Look look) {
    /** A cell of which nothing is to be said beside its value. */
    public RawCell(int column, String text, Kind kind) {
        this(column, text, kind, Look.PLAIN);
    }

    /** Whether it is a number or begins like one, as no heading, sum or note does. */
    boolean startsWithDigit() {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        return kind == Kind.NUMBER || (first >= '0' && first <= '9');
    }

    /** The type by which the file stores a cell. */
    public enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        DATE,
        ERROR,
        /** A formula whose value the file does not hold. */
        FORMULA_WITHOUT_VALUE
    }
}
