package org.urbanstat.vocabulary;

import java.util.Locale;

/** How long a division code is; not what kind of place it names. */
public enum AreaLevel {
    /** Six digits. */
    COUNTY,
    /** Nine digits: a town, township, street, or the base of an enterprise with its own code. */
    TOWN,
    /** Twelve digits: a village or community. */
    UNIT;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The word used in register files and tables. */
    public String word() {
        return word;
    }
}
