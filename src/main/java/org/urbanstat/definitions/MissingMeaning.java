package org.urbanstat.definitions;

/** What a word or sign that stands in the place of a value says. */
public enum MissingMeaning {
    /** There is none: the number nought. */
    ZERO,
    /** Nothing is said. */
    BLANK,
    /** There is a figure, and it is not here. */
    NOT_KNOWN,
    /** There is nothing to count. */
    NOT_APPLICABLE,
    /** Less than one unit. */
    BELOW_UNIT
}
