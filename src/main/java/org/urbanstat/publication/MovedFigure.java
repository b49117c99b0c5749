package org.urbanstat.publication;

import org.jspecify.annotations.Nullable;

/**
 * A rate, reward or quota that differs between two releases.
 *
 * @param figure resident_rate, registered_rate, reward or quota
 * @param before null where the figure is new
 * @param after null where the figure is gone
 */
public record MovedFigure(
        String figure,
        String period,
        String areaCode,
        @Nullable String before,
        @Nullable String after) {}
