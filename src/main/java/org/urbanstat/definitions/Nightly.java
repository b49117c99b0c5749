package org.urbanstat.definitions;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.urbanstat.vocabulary.Period;

/**
 * What runs when, and within which limits.
 *
 * @param lastPeriod the last year for which returns are expected
 * @param schedules the nights
 * @param limits that bound what one file may cost
 * @param gates that hold a candidate
 * @param retention for how long leftovers are kept
 */
public record Nightly(
        ZoneId zone,
        Period lastPeriod,
        String inbox,
        List<Schedule> schedules,
        Limits limits,
        Gates gates,
        Retention retention) {
    /**
     * One recurring run.
     *
     * @param cron six fields, seconds first
     * @param days on which of the days that the cron names
     * @param missed what to do about nights that did not run
     * @param lateAfter a night that begins later than this counts as missed
     */
    public record Schedule(String name, String cron, Days days, Missed missed, Duration lateAfter) {
        /** Where the file does not say. */
        public static final Duration DEFAULT_LATE_AFTER = Duration.ofHours(1);
    }

    /** Which days a schedule keeps to. */
    public enum Days {
        /** Each day, holidays too. */
        EVERY,
        /** The working days of the calendar, weekends that make up for a holiday included. */
        WORKING
    }

    /** After an outage. */
    public enum Missed {
        /** Nothing is caught up. */
        NONE,
        /** One run catches up for all. */
        LAST,
        /** Each missed night is run. */
        ALL
    }

    /**
     * Bounds on a file from a town.
     *
     * @param maxFileBytes as it lies in the inbox
     * @param maxUnpackedBytes of a workbook's parts together
     * @param maxUnpackRatio of unpacked to packed
     * @param maxSheets of a workbook
     * @param maxRows that hold anything, of a sheet
     * @param maxColumns of a sheet
     * @param maxCells of a file
     * @param maxCellLength characters
     * @param maxParseSeconds for one file
     * @param maxZipEntries parts of a workbook
     * @param maxMerges merged ranges of a file
     * @param maxXmlDepth of elements in each other
     * @param maxHeldBytes that the cells of a file may take up while it is read
     */
    public record Limits(
            long maxFileBytes,
            long maxUnpackedBytes,
            int maxUnpackRatio,
            int maxSheets,
            int maxRows,
            int maxColumns,
            long maxCells,
            int maxCellLength,
            int maxParseSeconds,
            int maxZipEntries,
            int maxMerges,
            int maxXmlDepth,
            long maxHeldBytes) {
        /** What holds where {@code nightly.yml} does not say. */
        public static final int DEFAULT_ZIP_ENTRIES = 2_000;

        public static final int DEFAULT_MERGES = 20_000;
        public static final int DEFAULT_XML_DEPTH = 100;
        public static final long DEFAULT_HELD_BYTES = 100_000_000;

        /** The limits that every {@code nightly.yml} states; the others are the defaults. */
        public Limits(
                long maxFileBytes,
                long maxUnpackedBytes,
                int maxUnpackRatio,
                int maxSheets,
                int maxRows,
                int maxColumns,
                long maxCells,
                int maxCellLength,
                int maxParseSeconds) {
            this(
                    maxFileBytes,
                    maxUnpackedBytes,
                    maxUnpackRatio,
                    maxSheets,
                    maxRows,
                    maxColumns,
                    maxCells,
                    maxCellLength,
                    maxParseSeconds,
                    DEFAULT_ZIP_ENTRIES,
                    DEFAULT_MERGES,
                    DEFAULT_XML_DEPTH,
                    DEFAULT_HELD_BYTES);
        }
    }
}
