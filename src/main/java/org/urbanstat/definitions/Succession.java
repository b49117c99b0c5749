package org.urbanstat.definitions;

import java.time.LocalDate;
import java.util.Locale;
import org.urbanstat.vocabulary.AreaCode;

/**
 * What became of an area of the register.
 *
 * @param date the first day on which the new areas hold
 * @param from the code until the day before
 * @param to a code since the day
 * @param document that ordered it
 */
public record Succession(LocalDate date, AreaCode from, AreaCode to, Kind kind, String document) {
    /** How the one came out of the other. */
    public enum Kind {
        /** All of the old area is part of the new one, which may have been there before. */
        MERGED_INTO,
        /** Part of the old area is, or is part of, the new one; the old one may go on with the rest. */
        SPLIT_INTO,
        /** The same area under another code, as when a township becomes a town. */
        RECODED,
        /** The same area under another parent, and so another code. */
        MOVED_TO;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    int year() {
        return date.getYear();
    }
}
