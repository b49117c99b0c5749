package org.urbanstat.explanation;

import java.util.Locale;

/** What a step of an explanation speaks of. */
public enum Kind {
    /** A published figure. */
    FIGURE,
    /** What lies between a figure and its operands: the value before rounding, a share, a rise. */
    STEP,
    /** A side of an indicator. */
    OPERAND,
    /** What a town brings in. */
    TOWN,
    /** What a return brings in. */
    RETURN,
    /** What a row of a return brings in. */
    ROW,
    /** What one cell says. */
    CELL,
    /** Whether a return came on time. */
    RECEIPT,
    /** A number that a policy or another definition sets. */
    POLICY,
    /** A figure that has an explanation of its own. */
    REFERENCE,
    /** A return that was not there. */
    MISSING,
    /** How many returns a figure rests on, and of how many. */
    COVERAGE,
    /** A number that nobody sets: the days of a year, the square metres of a hectare. */
    CONSTANT,
    /** What an indicator is to reach. */
    TARGET,
    /** A standing exception. */
    WAIVER;

    /** As in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
