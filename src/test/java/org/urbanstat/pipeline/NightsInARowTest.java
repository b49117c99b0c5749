package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbanstat.generation.CorrectedReturns;
import org.urbanstat.generation.CountryWanted;
import org.urbanstat.generation.SentAs;
import org.urbanstat.generation.SyntheticCountry;
import org.urbanstat.scheduling.SettableClock;
import org.urbanstat.vocabulary.Period;

/**
 * One process that does night after night, as {@code serve} does, with corrections each time: nothing of a night stays
 * in the heap or among the connections, a night does not come to cost more than the first of its kind, and the database
 * grows by what was sent and no faster. A few nights here, hundreds with {@code -Plong}; what each cost is printed.
 */
class NightsInARowTest {
    private static final int NIGHTS = Integer.getInteger("proof.nights", 8);
    private static final int TOWNS = 24;

    /** The first nights fill caches and plans. */
    private static final int WARM = 2;

    /** Connections of the program's pool. */
    private static final long POOL = 16;

    private static final long MEGABYTE = 1_000_000;

    @TempDir
    Path folder;

    @Test
    void nothing_leaks_and_no_night_costs_more_than_those_before() throws SQLException {
        CountryWanted country = new CountryWanted(
                TOWNS, List.of(new Period("2024")), 1, SentAs.XLSX, Path.of("jobs"), folder.resolve("country"));
        SyntheticCountry.write(country, done -> {});
        SettableClock clock = new SettableClock(GoldenRunTest.NOW.toString());
        Random random = new Random(1);
        try (TestInstallation installation = TestInstallation.with(folder.resolve("country/jobs"), clock)) {
            assertThat(installation.run(folder.resolve("country/inbox")).releaseId())
                    .contains(1L);
            List<NightCost> nights = new ArrayList<>();
            NightCost.Meter meter = new NightCost.Meter(installation);
            for (int night = 1; night <= NIGHTS; night++) {
                clock.move(Duration.ofDays(1));
                CorrectedReturns.write(country, 5 + random.nextInt(11), night, done -> {});
                wear(installation);
                RunOutcome outcome = installation.run(folder.resolve("country/inbox"));
                assertThat(outcome.releaseId()).as("night %d", night).contains(1L + night);
                nights.add(meter.after(night));
                System.out.println(nights.get(nights.size() - 1));
            }
            judge(nights);
            takeEveryConnection(installation);
            assertThat(installation.lines(
                            "select vacuum_count > 0 from pg_stat_user_tables where relname = 'touched_area'"))
                    .containsExactly("t");
        }
    }

    /** Leaves room in a table of the nights, as rows that are replaced do, and has the server count it. */
    private static void wear(TestInstallation installation) {
        installation.client().sql("""
                        do $$ begin
                          insert into pipeline.touched_area select to_char(n, 'FM000000000') from generate_series(1, 1000) n;
                          delete from pipeline.touched_area where area_code < '000001001';
                          perform pg_stat_force_next_flush();
                        end $$""").update();
    }

    /** None is left with whoever took it: all that the pool can open are to be had at once. */
    private static void takeEveryConnection(TestInstallation installation) throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0; i < POOL; i++) {
                taken.add(installation.dataSource().getConnection());
            }
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }

    private static void judge(List<NightCost> nights) {
        int half = (nights.size() - WARM) / 2;
        NightCost early = NightCost.mean(nights.subList(WARM, WARM + half));
        NightCost late = NightCost.mean(nights.subList(nights.size() - half, nights.size()));
        System.out.println("early " + early + "\nlate  " + late);
        assertThat(late.heapBytes()).as("heap").isLessThan(early.heapBytes() + 8 * MEGABYTE);
        assertThat(late.connections()).as("connections").isLessThanOrEqualTo(early.connections());
        assertThat(late.blocks()).as("blocks asked for in a night").isLessThan(2 * early.blocks());
        assertThat(late.rows()).as("rows written in a night").isLessThan(2 * early.rows());
        assertThat(late.grownBytes()).as("growth in a night").isLessThan(2 * early.grownBytes() + MEGABYTE);
    }
}
