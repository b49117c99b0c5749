package org.urbanstat.linkage;

import java.util.Locale;

/** Why an item brings no marks that its value earned. */
enum NotCounted {
    /** The policy leaves it to others. */
    NOT_ASKED,
    /** A waiver does not demand the target. */
    WAIVED,
    /** No target holds in the period. */
    NO_TARGET,
    /** The best value is none that others can be measured by. */
    NO_BEST,
    /** Nobody owes a return that would say it: there is nothing of the kind. */
    NOTHING_THERE,
    /** A return is missing, and the policy leaves the item out. */
    LEFT_OUT,
    /** A return is missing, and the policy gives nothing for it. */
    COUNTS_ZERO;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
