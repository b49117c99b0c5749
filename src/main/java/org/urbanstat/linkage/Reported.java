package org.urbanstat.linkage;

import java.util.Optional;

/**
 * A figure that a return brings: known, missing although the return is owed, or not known because none was owed (the
 * period lies before the form's first, or the town did not exist yet).
 *
 * @param value present when known
 * @param isMissing whether the return is owed and no revision of it is in force
 */
public record Reported<T>(Optional<T> value, boolean isMissing) {
    public Reported {
        if (isMissing && value.isPresent()) {
            throw new IllegalArgumentException("a missing return brings no figure, not " + value.get());
        }
    }

    public static <T> Reported<T> known(T value) {
        return new Reported<>(Optional.of(value), false);
    }

    public static <T> Reported<T> missing() {
        return new Reported<>(Optional.empty(), true);
    }

    public static <T> Reported<T> notOwed() {
        return new Reported<>(Optional.empty(), false);
    }

    boolean isNotOwed() {
        return value.isEmpty() && !isMissing;
    }
}
