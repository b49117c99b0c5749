package org.urbanstat.pipeline;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * What one night of many left behind and took.
 *
 * @param heapBytes in use after a collection
 * @param connections to the database
 * @param deadRows not yet swept out of all tables
 * @param databaseBytes the whole database
 * @param grownBytes of these since the night before
 * @param blocks that the database was asked for in the night, which is what it had to do
 * @param rows written, changed and taken away in the night
 * @param milliseconds since the night before ended, for the eye alone
 */
record NightCost(
        int night,
        long heapBytes,
        long connections,
        long deadRows,
        long databaseBytes,
        long grownBytes,
        long blocks,
        long rows,
        long milliseconds) {
    /** Looks after each night, and knows what it saw after the one before. */
    static final class Meter {
        private final TestInstallation installation;
        private long databaseBytes;
        private long blocks;
        private long rows;
        private long nanos = System.nanoTime();

        Meter(TestInstallation installation) {
            this.installation = installation;
            after(0);
        }

        NightCost after(int night) {
            long took = (System.nanoTime() - nanos) / 1_000_000;
            NightCost seen = new NightCost(
                    night,
                    heapAfterCollection(),
                    number("select count(*) from pg_stat_activity where datname = current_database()"
                            + " and backend_type = 'client backend'"),
                    number("select sum(n_dead_tup)::bigint from pg_stat_user_tables"),
                    number("select pg_database_size(current_database())"),
                    number("select pg_database_size(current_database())") - databaseBytes,
                    number("select blks_hit + blks_read from pg_stat_database where datname = current_database()")
                            - blocks,
                    number("select tup_inserted + tup_updated + tup_deleted from pg_stat_database"
                                    + " where datname = current_database()")
                            - rows,
                    took);
            databaseBytes += seen.grownBytes();
            blocks += seen.blocks();
            rows += seen.rows();
            nanos = System.nanoTime();
            return seen;
        }

        private long number(String sql) {
            return Long.parseLong(installation.lines(sql).get(0));
        }

        private static long heapAfterCollection() {
            System.gc();
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        }
    }

    /** The mean of some nights. */
    static NightCost mean(List<NightCost> nights) {
        return new NightCost(
                nights.get(nights.size() - 1).night(),
                mean(nights, NightCost::heapBytes),
                mean(nights, NightCost::connections),
                mean(nights, NightCost::deadRows),
                mean(nights, NightCost::databaseBytes),
                mean(nights, NightCost::grownBytes),
                mean(nights, NightCost::blocks),
                mean(nights, NightCost::rows),
                mean(nights, NightCost::milliseconds));
    }

    private static long mean(List<NightCost> nights, ToLongFunction<NightCost> figure) {
        return Math.round(nights.stream().mapToLong(figure).average().orElse(0));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "night %3d: heap %5.1f MB, %d connections, %d dead rows, database %6.1f MB (+%.2f), %,d blocks,"
                        + " %,d rows, %d ms",
                night,
                heapBytes / 1e6,
                connections,
                deadRows,
                databaseBytes / 1e6,
                grownBytes / 1e6,
                blocks,
                rows,
                milliseconds);
    }
}
