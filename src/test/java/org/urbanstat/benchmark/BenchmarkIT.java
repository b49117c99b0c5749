package org.urbanstat.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The benchmark in short: a handful of workbooks, each way once; how fast is not asked. */
class BenchmarkIT {
    private static final Path FOLDER = Path.of("target", "benchmark-in-short");

    @Test
    void theThreeWaysReadTheSameAndTheReportIsWhole() {
        BenchWanted wanted = new BenchWanted(List.of(4), 4, 4, 25, 1, BenchWanted.Haste.GREAT);
        List<MeasuredSize> sizes;
        try (Bench bench = new Bench(FOLDER, Path.of("target", "urbanstat.jar"))) {
            sizes = bench.measured(wanted, soFar -> {});
        }
        assertThat(FOLDER).doesNotExist();

        MeasuredSize size = sizes.get(0);
        assertThat(size.raw().files()).isEqualTo(4);
        assertThat(RawRows.parsed(size.firstAttempt().orElseThrow().out())).isEqualTo(size.raw());
        assertThat(size.publishedRows()).isPositive().isEqualTo(size.dataRows());
        assertThat(size.correctedTowns()).isEqualTo(1);
        assertThat(size.first().process().out()).contains("\"received\": 4", "\"rejected\": 0", "\"release_id\": 1");
        assertThat(size.quiet().process().out()).contains("\"received\": 0", "\"release_id\": null");
        assertThat(size.corrected().process().out())
                .contains("\"received\": 1", "\"rejected\": 0", "\"release_id\": 2");
        assertThat(size.first().stages())
                .extracting(Stage::name)
                .containsSubsequence(
                        "intake", "facts", "validation", "indicators", "linkage", "feedback", "publication");

        FaultyNight faulty = size.faulty().orElseThrow();
        assertThat(faulty.files()).isGreaterThanOrEqualTo(4);
        assertThat(faulty.markedCopies()).isPositive();
        assertThat(faulty.night().stages()).extracting(Stage::name).contains("feedback", "publication");

        Clock clock = Clock.fixed(Instant.parse("2026-11-26T00:00:00Z"), ZoneOffset.UTC);
        assertThat(new BenchPage(sizes, "mvn -Pbench verify", "0.00", clock).text())
                .startsWith("## Measured on 26 November 2026\n")
                .contains(
                        "(a) floor",
                        "(b) POI user model",
                        "(c) urbanstat, the whole first night",
                        "(d) a night in which nothing changed",
                        "(e) a night of corrections",
                        "(f) start to first work",
                        "(g) `check` of one workbook",
                        "(h) a first night of workbooks with faults",
                        "4 with faults",
                        "| publication",
                        "JVM resident",
                        "intake.submission")
                .doesNotContain("NaN", "Infinity", "null");
    }
}
