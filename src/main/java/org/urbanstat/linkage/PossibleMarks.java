package org.urbanstat.linkage;

import org.urbanstat.vocabulary.Fraction;

/**
 * From what to what the marks of an item can come that counts, or can.
 *
 * @param mayNotCount whether the item can come to count nothing in the end: no value, or no best to be measured by
 */
record PossibleMarks(Fraction least, Fraction most, boolean mayNotCount) {
    static PossibleMarks between(Fraction one, Fraction other, boolean mayNotCount) {
        return new PossibleMarks(one.atMost(other), one.atLeast(other), mayNotCount);
    }
}
