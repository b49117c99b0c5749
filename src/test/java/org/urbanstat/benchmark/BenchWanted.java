package org.urbanstat.benchmark;

import java.util.Arrays;
import java.util.List;

/**
 * What is to be measured.
 *
 * @param towns one country a number, ascending
 * @param firstAttemptAtMost towns up to which POI and JDBC are measured too
 * @param faultyAtMost towns up to which a country whose workbooks hold faults is measured too
 * @param correctedPercent of the towns send a corrected workbook
 * @param checks how often one workbook is checked; the best counts
 */
record BenchWanted(
        List<Integer> towns, int firstAttemptAtMost, int faultyAtMost, int correctedPercent, int checks, Haste haste) {
    /** Whether the figures matter. */
    enum Haste {
        /** They do: every program runs as an operator runs it. */
        NONE,
        /** They do not: no optimizing compiler, and PostgreSQL is unpacked once for all. */
        GREAT
    }

    /** Two or three minutes on two cores. */
    private static final String USUAL = "200,400";

    /**
     * As the properties say: {@code bench.sizes=4100,16400,41000} or {@code bench.towns=41000}, and
     * {@code bench.poi.most=16400}, {@code bench.dirt.most=4100}.
     */
    static BenchWanted ofProperties() {
        String sizes = System.getProperty("bench.sizes", System.getProperty("bench.towns", USUAL));
        List<Integer> towns = Arrays.stream(sizes.split(","))
                .map(String::strip)
                .map(Integer::valueOf)
                .sorted()
                .distinct()
                .toList();
        return new BenchWanted(
                towns,
                Integer.getInteger("bench.poi.most", Integer.MAX_VALUE),
                Integer.getInteger("bench.dirt.most", Integer.MAX_VALUE),
                1,
                3,
                Haste.NONE);
    }
}
