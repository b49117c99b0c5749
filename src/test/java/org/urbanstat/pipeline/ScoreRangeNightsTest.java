package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights on which scores can still move, and the night on which they cannot any more. */
class ScoreRangeNightsTest {
    private static final String SCORES = "select subject_name, score, score_lowest, score_highest, rank, rank_best,"
            + " rank_worst, state from mart.scorecard where subject_type = 'town' order by subject_code";

    @Test
    void a_score_lies_between_its_ends_until_the_return_has_come(@TempDir Path folder) {
        SmallCountry country = SmallCountry.in(folder)
                .scored()
                .gated("checker: hold")
                .sendAll()
                .withhold("2025-01-20/乙镇落户.csv");
        try (TestInstallation urbanstat = TestInstallation.of(country)) {
            urbanstat.run(country.request());
            assertThat(urbanstat.lines(SCORES))
                    .containsExactly("甲镇|95.29|77.65|95.29|1|1|1|draft", "乙镇|67.14|55.29|72.94|2|2|2|draft");
            assertThat(new PlantedFault(
                                    urbanstat,
                                    country,
                                    "update linkage.scorecard set score_highest = 99 where score_highest = 72.94")
                            .found())
                    .containsExactly("the checker disagrees: score [] of 990001101 in 2024 is 55.29 – 99 #2 – 2,"
                            + " computed a second time it is 55.29 – 72.94 #2 – 2");
            country.send("2025-01-21/乙镇落户.csv", SmallCountry.sent("乙镇落户"));
            urbanstat.run(country.request());
            assertThat(urbanstat.lines(SCORES))
                    .containsExactly("甲镇|95.29|95.29|95.29|1|1|1|draft", "乙镇|68.82|68.82|68.82|2|2|2|draft");
        }
    }

    /** Nobody is asked for it yet, so it counts nothing; and it can bring anything. */
    @Test
    void a_return_that_is_not_due_yet_is_open_too(@TempDir Path folder) {
        SmallCountry country = SmallCountry.in(folder)
                .scored()
                .gated("checker: hold")
                .sendAll()
                .withhold("2025-01-20/乙镇落户.csv");
        Clock before = Clock.fixed(Instant.parse("2025-01-21T01:00:00Z"), ZoneOffset.UTC);
        try (TestInstallation urbanstat = TestInstallation.with(country.jobs(), before)) {
            urbanstat.run(country.request());
            assertThat(urbanstat.lines(SCORES))
                    .containsExactly("甲镇|85.88|68.24|85.88|1|1|1|draft", "乙镇|61.43|50.59|68.24|2|1|2|draft");
            assertThat(urbanstat.lines("select status, marks, round(marks_lowest), round(marks_highest)"
                            + " from mart.scorecard_part"
                            + " where subject_code = '990001101' and indicator_code = 'settled_count'"))
                    .containsExactly("not_applicable|null|0|15");
            assertThat(new PlantedFault(
                                    urbanstat,
                                    country,
                                    "update linkage.scorecard_part set marks_highest = 14 where marks is null"
                                            + " and subject_code = '990001101' and indicator_code = 'settled_count'")
                            .found())
                    .contains("the checker disagrees: marks settled_count [] of 990001101 in 2024 is 0 – 14,"
                            + " computed a second time it is 0 – 15");
        }
    }
}
