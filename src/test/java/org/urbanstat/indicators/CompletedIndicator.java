package org.urbanstat.indicators;

import java.util.List;
import java.util.stream.IntStream;

/**
 * An indicator as a completed county has it.
 *
 * @param denominator empty for a sum
 * @param isOfChosen whether a town counts only with enough residents; in the denominator too where isJoint
 * @param isTied whether no return can have its numerator above its denominator
 * @param from the first year taken together with a later one; 0 where each stands alone
 */
record CompletedIndicator(
        String code,
        String form,
        List<String> numerator,
        List<String> denominator,
        boolean isOfChosen,
        boolean isJoint,
        boolean isTied,
        int from) {
    static final List<CompletedIndicator> ALL = List.of(
            new CompletedIndicator(
                    "equipped", "health_centre", List.of("equipped"), List.of("rows"), true, true, true, 0),
            new CompletedIndicator(
                    "equipped_of_all", "health_centre", List.of("equipped"), List.of("rows"), true, false, false, 0),
            new CompletedIndicator("visits", "health_centre", List.of("in"), List.of(), true, false, false, 0),
            new CompletedIndicator(
                    "land_of_years", "land", List.of("reclaimed"), List.of("linked"), false, true, false, 2020),
            new CompletedIndicator(
                    "visits_of_years", "health_centre", List.of("in"), List.of("in", "out"), true, true, true, 2021));

    /** The years that a figure of this year holds. */
    IntStream years(int year) {
        return IntStream.rangeClosed(from == 0 ? year : from, year);
    }

    boolean isRatio() {
        return !denominator.isEmpty();
    }
}
