package org.urbanstat.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.DefinitionsReader;
import org.urbanstat.generation.SyntheticCountry;
import org.urbanstat.parsing.FileParser;
import org.urbanstat.validation.FileOutcome;
import org.urbanstat.validation.FileValidation;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Sha256;

/**
 * What it costs to make typed rows and findings of the bytes of a year's workbooks, beside a bare pass of a fast
 * streaming reader over the same bytes. Method and figures: src/docs/performance.md; {@code mvn
 * -Pbench verify} runs it.
 */
class ReadingBench {
    private static final int TOWNS = 300;
    private static final int ROUNDS = 7;

    @TempDir
    private Path folder;

    /** One way to read a load: its least CPU time so far, and what it counted. */
    private static final class Pass {
        private final String name;
        private final ToLongFunction<byte[]> reading;
        private long bestNanos = Long.MAX_VALUE;
        private long counted;

        Pass(String name, ToLongFunction<byte[]> reading) {
            this.name = name;
            this.reading = reading;
        }

        void over(List<byte[]> files) {
            long start = cpuNanos();
            counted = files.stream().mapToLong(reading).sum();
            bestNanos = Math.min(bestNanos, cpuNanos() - start);
        }

        double times(Pass other) {
            return (double) bestNanos / other.bestNanos;
        }

        /** Of this thread alone, so that what else the machine does is not measured. */
        private static long cpuNanos() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }
    }

    @Test
    void theReadingStageBesideABarePass() throws IOException {
        measured(
                folder,
                Integer.getInteger("bench.reading.towns", TOWNS),
                Integer.getInteger("bench.reading.rounds", ROUNDS));
    }

    /** Measures the passes in turn over the same files; yields how many times the bare pass parsing takes. */
    static double measured(Path folder, int towns, int rounds) throws IOException {
        SyntheticCountry.write(towns, new Period("2024"), 1, Path.of("jobs"), folder, done -> {});
        List<byte[]> files = files(folder.resolve("inbox"));
        Definitions definitions = DefinitionsReader.read(folder.resolve("jobs"));
        Pass bare = new Pass("bare pass: fastexcel-reader, every cell", ReadingBench::cells);
        Pass parsing = new Pass("parsing: bytes to tables, headers bound", parsing(definitions));
        Pass whole = new Pass("parsing and validation: to typed rows and findings", whole(definitions));
        List<Pass> passes = List.of(bare, parsing, whole);
        for (int round = 0; round < rounds; round++) {
            passes.forEach(pass -> pass.over(files));
        }
        long bytes = files.stream().mapToLong(file -> file.length).sum();
        System.out.printf(Locale.ROOT, "%d workbooks, %.1f MB, best of %d rounds%n", files.size(), bytes / 1e6, rounds);
        passes.forEach(pass -> System.out.printf(
                Locale.ROOT,
                "%-52s %8.0f ms CPU  %5.2f times  %9d counted%n",
                pass.name,
                pass.bestNanos / 1e6,
                pass.times(bare),
                pass.counted));
        assertThat(whole.counted).as("rows").isPositive().isEqualTo(parsing.counted);
        return parsing.times(bare);
    }

    private static ToLongFunction<byte[]> parsing(Definitions definitions) {
        FileParser parser = new FileParser(definitions);
        return bytes -> parser.parse("2024.xlsx", bytes).tables().stream()
                .mapToLong(table -> table.rows().size())
                .sum();
    }

    private static ToLongFunction<byte[]> whole(Definitions definitions) {
        FileParser parser = new FileParser(definitions);
        FileValidation validation = new FileValidation(definitions);
        return bytes -> rows(validation.validate("2024.xlsx", Sha256.of(bytes), parser.parse("2024.xlsx", bytes)));
    }

    private static long rows(FileOutcome outcome) {
        assertThat(outcome.isClean())
                .as("%s %s", outcome.file(), outcome.findings())
                .isTrue();
        return outcome.returns().stream().mapToLong(r -> r.rows().size()).sum();
    }

    private static long cells(byte[] bytes) {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(false, true))) {
            long cells = 0;
            for (Sheet sheet : workbook.getSheets().toList()) {
                try (var rows = sheet.openStream()) {
                    cells += rows.mapToLong(row -> row.stream()
                                    .filter(cell -> cell != null && cell.getRawValue() != null)
                                    .count())
                            .sum();
                }
            }
            return cells;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<byte[]> files(Path inbox) throws IOException {
        try (Stream<Path> paths = Files.walk(inbox)) {
            return paths.filter(Files::isRegularFile)
                    .sorted()
                    .map(ReadingBench::bytes)
                    .toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
