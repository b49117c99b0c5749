package org.urbanstat.publication;

import org.jspecify.annotations.Nullable;

/**
 * One figure that a gate stops.
 *
 * @param figure an indicator's code, {@code reward}, {@code quota}, a form's code or what is plausible
 * @param before as the last release says; null where it says nothing
 * @param after as the candidate says; null where it says nothing
 */
public record GateCase(
        String figure,
        String areaCode,
        String period,
        @Nullable String before,
        @Nullable String after) {}
