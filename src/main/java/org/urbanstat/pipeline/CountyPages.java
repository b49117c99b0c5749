package org.urbanstat.pipeline;

import java.util.List;
import java.util.stream.IntStream;
import org.urbanstat.vocabulary.AreaCode;

/**
 * Counties some at a time, so that a country's figures are never in memory at once; scores and rewards, which are made beside
 * each other, have two pages each.
 */
final class CountyPages {
    private static final int COUNTIES_A_PAGE = 100;

    private CountyPages() {}

    static List<List<AreaCode>> of(List<AreaCode> counties) {
        return IntStream.iterate(0, from -> from < counties.size(), from -> from + COUNTIES_A_PAGE)
                .mapToObj(from -> counties.subList(from, Math.min(from + COUNTIES_A_PAGE, counties.size())))
                .toList();
    }
}
