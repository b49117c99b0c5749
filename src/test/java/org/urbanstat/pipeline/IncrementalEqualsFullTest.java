package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.urbanstat.database.TestDatabase;
import org.urbanstat.publication.Recomputation;

/**
 * On random histories of submissions, corrections, withdrawals, acceptances, changes of policy and of areas in three
 * counties, of which a night touches some, what the nights published equals a full rebuild from the archive by today's
 * definitions: every published table, every fact in force. Looked at after one night in four, and after the last. After each
 * the counts of returns are those of the returns.
 */
class IncrementalEqualsFullTest {
    private static final int NIGHTS = 4;
    private static final String COUNTED_OTHERWISE = """
            with counted as (
              select period, left(town_code, 6) as county_code, form_code, count(due_on) as owed,
                count(*) filter (where status = 'accepted') as accepted,
                count(*) filter (where status = 'accepted_with_warnings') as accepted_with_warnings,
                count(*) filter (where status = 'rejected') as rejected,
                count(*) filter (where status = 'missing') as missing, count(*) filter (where is_late) as late
              from mart.return_status
              group by 1, 2, 3
            ),
            kept as (
              select period, county_code, form_code, owed, accepted, accepted_with_warnings, rejected, missing, late
              from mart.return_count
            )
            (table counted except table kept) union all (table kept except table counted)
            """;

    private static final String OF_SEVERAL =
            "select distinct indicator_code from mart.indicator_value where indicator_code like 'land!_of!_%' escape '!'"
                    + " order by 1";

    @TempDir
    Path folder;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("proof.rounds", 8));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_night_leaves_what_a_full_rebuild_gives(long seed) {
        SmallCountry country = SeveralCounties.found(SmallCountry.in(folder).scored());
        try (TestInstallation urbanstat = TestInstallation.of(country)) {
            RandomHistory history = new RandomHistory(seed, country, urbanstat);
            for (int night = 1; night <= NIGHTS; night++) {
                history.night();
                assertThat(urbanstat.lines(COUNTED_OTHERWISE)).isEmpty();
                if (night == NIGHTS || history.tosses()) {
                    compare(urbanstat, history);
                    assertThat(urbanstat.lines(OF_SEVERAL)).containsExactly("land_of_large", "land_of_years");
                }
            }
        }
    }

    private static void compare(TestInstallation urbanstat, RandomHistory history) {
        long run = urbanstat
                .client()
                .sql("select max(run_id) from pipeline.run")
                .query(Long.class)
                .single();
        long release = urbanstat
                .client()
                .sql("select max(release_id) from publication.release")
                .query(Long.class)
                .single();
        try (TestDatabase scratch = TestDatabase.fresh()) {
            new Replay(urbanstat.dataSource())
                    .into(scratch.dataSource(), ReplayPlan.rebuilt(run, GoldenRunTest.NOW, urbanstat.edition()));
            Recomputation.Outcome outcome =
                    new Recomputation(urbanstat.dataSource(), scratch.dataSource(), release, 20).compare();
            assertThat(outcome.first())
                    .as("after%n%s", String.join("\n", history.done()))
                    .isEmpty();
            assertThat(outcome.rowCount()).isZero();
        }
    }
}
