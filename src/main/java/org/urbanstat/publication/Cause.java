package org.urbanstat.publication;

import java.util.Locale;

/** Why a figure moves from one release to the next, in the order in which the states between them are replayed. */
public enum Cause {
    /** Another version of the program works on what the last release rests on. */
    PROGRAM,
    /** Submissions, withdrawals, acceptances, standing waivers, and due days that have passed. */
    DATA,
    /** The register of divisions: {@code jobs/areas}. */
    AREAS,
    /** Forms, indicators, and what bears on figures in {@code nightly.yml}. */
    RULES,
    /** Policies and official rates: {@code jobs/policy}, {@code jobs/reference}. */
    POLICY;

    /** As the database writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Cause of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
