package org.urbanstat.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Everything measured on one country.
 *
 * @param inboxBytes of the workbooks
 * @param raw what the floor read of them
 * @param dataRows rows of returns among these
 * @param publishedRows rows of returns that urbanstat published after the first night
 * @param generated how the workbooks were made
 * @param firstAttempt absent where it was left out
 * @param first the night in which all of it arrived
 * @param quiet the next, in which nothing changed
 * @param corrected the next, in which some towns sent other figures
 * @param faulty absent where it was left out
 * @param check of one workbook as a process, the best of some
 * @param databaseBytes after the first night
 * @param databaseBytesLater after the corrections
 * @param tables after the first night, the largest first
 */
record MeasuredSize(
        int towns,
        long inboxBytes,
        RawRows raw,
        long dataRows,
        long publishedRows,
        Ended generated,
        Ended floor,
        Optional<Ended> firstAttempt,
        Night first,
        Night quiet,
        Night corrected,
        int correctedTowns,
        Optional<FaultyNight> faulty,
        Duration check,
        long databaseBytes,
        long databaseBytesLater,
        List<StoredTable> tables) {
    double timesFloor(Duration wall) {
        return ratio(wall, floor.wall());
    }

    /** By processor time, which what else the machine does hardly touches; 0 where the system does not tell it. */
    double timesFloorByProcessor(Ended way) {
        long floorTook = floor.usage().allCpuMilliseconds();
        return floorTook == 0 ? 0 : (double) way.usage().allCpuMilliseconds() / floorTook;
    }

    static double ratio(Duration one, Duration other) {
        return (double) one.toNanos() / other.toNanos();
    }
}
