package org.urbanstat.explanation;

import java.util.Locale;
import org.urbanstat.vocabulary.Fraction;

/**
 * What one cause gives to the difference of two figures.
 *
 * @param effect unrounded, in the unit of the difference: points for percentages
 */
public record MovementPart(Cause cause, Fraction effect) {
    /** Why the two figures differ; each effect is exact, and together they are the whole. */
    public enum Cause {
        /** The area got or lost units or towns: the same figures of the earlier year within the later boundaries. */
        BOUNDARY,
        /** Units became urban or rural: the earlier year's residents counted under the later classes. */
        CLASS,
        /** The numerator alone, its effect averaged over the two orders of change. */
        NUMERATOR,
        /** The denominator alone, its effect averaged over the two orders of change. */
        DENOMINATOR,
        /** Those registered here who are away for half a year, who count in one denominator and not in the other. */
        AWAY,
        /** Those from elsewhere who are here for half a year. */
        INCOMING,
        /** Those who live here and whose registration is pending. */
        PENDING,
        /** The rest of the difference of the denominators. */
        OTHER;

        /** The word used in tables and messages. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
