package org.urbanstat.pipeline;

/** A part of {@code jobs/} whose change is a cause of its own when a figure moves. */
public enum EditionPart {
    /** The standing exceptions; they count as data. */
    WAIVERS("waivers/"),
    /** The register of divisions. */
    AREAS("areas/"),
    /** Forms with their checks, indicators, and the calendar with its limits. */
    RULES("forms/", "indicators/", "calendar/", "nightly.yml"),
    /** Policies, targets and official rates. */
    POLICY("policy/", "reference/");

    private final String[] places;

    EditionPart(String... places) {
        this.places = places;
    }

    /** Whether the file belongs to this part. */
    boolean holds(String path) {
        for (String place : places) {
            if (path.startsWith(place)) {
                return true;
            }
        }
        return false;
    }
}
