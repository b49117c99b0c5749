package org.urbanstat.feedback;

import org.urbanstat.vocabulary.Severity;

/**
 * A problem as a list named it.
 *
 * @param sheet empty where none was named
 * @param cell in A1 notation; empty likewise
 * @param message in the language of the list
 */
public record Listed(ReturnName of, String ruleCode, Severity severity, String sheet, String cell, String message) {
    /** The same rule at the same cell of the same return is the same problem, whatever the figures are by now. */
    boolean isSameAs(Listed other) {
        return of.equals(other.of)
                && ruleCode.equals(other.ruleCode)
                && sheet.equals(other.sheet)
                && cell.equals(other.cell);
    }
}
