package org.urbanstat.database;

import java.util.Optional;

/**
 * Some counties with their towns, in the order of their codes; nothing of one share bears on another.
 *
 * @param from the code of the first county
 * @param below the code of the county before which they end; absent: they are the last ones
 */
public record Share(String from, Optional<String> below) {
    /** Every county. */
    public static final Share ALL = new Share("", Optional.empty());

    /** The county belongs to what comes behind. */
    public static Share upTo(String county) {
        return new Share("", Optional.of(county));
    }

    /** The county and what comes behind. */
    public static Share from(String county) {
        return new Share(county, Optional.empty());
    }
}
