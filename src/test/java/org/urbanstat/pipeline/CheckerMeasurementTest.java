package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbanstat.definitions.DefinitionsReader;
import org.urbanstat.generation.DirtyCountry;
import org.urbanstat.generation.Label;
import org.urbanstat.vocabulary.Period;

/**
 * Measures how many planted faults the checker finds, and how much of what it says is so. The table is
 * {@code src/docs/checker.md}; {@code -Dchecker.towns=4000} measures more, {@code -Dchecker.seed=9} others.
 */
class CheckerMeasurementTest {
    private static final int TOWNS = Integer.getInteger("checker.towns", 400);
    private static final long SEED = Long.getLong("checker.seed", 20241231);

    @TempDir
    Path directory;

    @Test
    void the_checker_finds_what_was_planted_and_says_nothing_else() throws Exception {
        DirtyCountry.write(TOWNS, new Period("2024"), SEED, Path.of("jobs"), directory, n -> {});

        Map<String, Measured> measured = measured(labels());

        CheckerTable table = new CheckerTable(TOWNS, SEED, List.copyOf(measured.values()));
        System.out.println(table.text());
        all(measured, Measured::missed).limit(60).forEach(m -> System.out.println("missed " + m));
        all(measured, Measured::falselyTold).limit(60).forEach(m -> System.out.println("false  " + m));
        List<Measured> faults =
                measured.values().stream().filter(Measured::isFault).toList();
        assertThat(Measured.share(sum(faults, Measured::found), sum(faults, Measured::planted)))
                .as("recall")
                .isGreaterThanOrEqualTo(new BigDecimal("0.98"));
        assertThat(Measured.share(sum(measured.values(), Measured::explained), sum(measured.values(), Measured::told)))
                .as("precision")
                .isGreaterThanOrEqualTo(new BigDecimal("0.99"));
    }

    private Map<String, List<Label>> labels() throws IOException {
        try (Stream<String> lines = Files.lines(directory.resolve("labels.csv"))) {
            return lines.skip(1)
                    .map(Label::parsed)
                    .collect(Collectors.groupingBy(Label::file, LinkedHashMap::new, Collectors.toList()));
        }
    }

    /** By class: what takes last year's return is left to the night. */
    private Map<String, Measured> measured(Map<String, List<Label>> labels) throws IOException {
        Map<String, Measured> measured = new TreeMap<>();
        Map<String, List<Label>> ofTheNight = new LinkedHashMap<>();
        FileCheck check = new FileCheck(DefinitionsReader.read(directory.resolve("jobs")));
        labels.forEach((file, ofFile) -> {
            if (isOfTheNight(file)) {
                ofTheNight.put(file, ofFile);
            } else {
                add(
                        measured,
                        file,
                        ofFile,
                        Told.of(check.check(directory.resolve("inbox").resolve(file))));
            }
        });
        try (NightFindings night = NightFindings.of(directory, ofTheNight.keySet())) {
            ofTheNight.forEach((file, ofFile) -> add(measured, file, ofFile, night.of(file)));
            night.lastYears().forEach(file -> add(measured, file, List.of(LAST_YEARS), night.of(file)));
        }
        return measured;
    }

    private static final Label LAST_YEARS =
            new Label("", "", "", "last_years_returns", "NONE", "harmless", "", List.of());

    /** Whether the town's return of last year lies beside it. */
    private boolean isOfTheNight(String file) {
        return Files.exists(directory.resolve("inbox").resolve(file.substring(0, 9) + "-2023.xlsx"));
    }

    private static void add(Map<String, Measured> measured, String file, List<Label> labels, List<Told> findings) {
        Label first = labels.get(0);
        measured.computeIfAbsent(first.fault(), fault -> new Measured(fault, first.detectable()))
                .add(file, labels, findings);
    }

    private static Stream<String> all(
            Map<String, Measured> measured, java.util.function.Function<Measured, List<String>> part) {
        return measured.values().stream().map(part).flatMap(l -> l.stream().limit(3));
    }

    private static int sum(Collection<Measured> measured, ToIntFunction<Measured> part) {
        return measured.stream().mapToInt(part).sum();
    }
}
