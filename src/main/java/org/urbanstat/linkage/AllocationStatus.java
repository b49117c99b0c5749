package org.urbanstat.linkage;

import java.util.Locale;

/** How far the figure of a receiver can be relied on. */
public enum AllocationStatus {
    /** Every return it rests on is in force. */
    FINAL,
    /** A return that would move it is still missing. */
    PROVISIONAL,
    /** There is no figure; the reasons say why. */
    NOT_COMPUTABLE;

    /** The word used in tables: {@code not_computable}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
