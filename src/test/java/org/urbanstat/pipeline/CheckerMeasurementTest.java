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
import java.util.function.Function;
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
    private static final int USUAL_TOWNS = 400;
    private static final long USUAL_SEED = 20241231;
    private static final int TOWNS = Integer.getInteger("checker.towns", USUAL_TOWNS);
    private static final long SEED = Long.getLong("checker.seed", USUAL_SEED);
    private static final int SHOWN_OF_A_CLASS = 3;
    private static final Label LAST_YEARS =
            new Label("", "", "", "last_years_returns", "NONE", "harmless", "", List.of());

    @TempDir
    Path directory;

    @Test
    void the_checker_finds_what_was_planted_and_says_nothing_else() throws Exception {
        DirtyCountry.write(TOWNS, new Period("2024"), SEED, Path.of("jobs"), directory, n -> {});

        Map<String, Measured> measured = measured(labels());

        CheckerTable table = new CheckerTable(TOWNS, SEED, List.copyOf(measured.values()));
        System.out.println(table.text());
        print("missed", measured.values(), Measured::missed);
        print("false ", measured.values(), Measured::falselyTold);
        assertThat(table.recall()).as("recall").isGreaterThanOrEqualTo(new BigDecimal("0.98"));
        assertThat(table.precision()).as("precision").isGreaterThanOrEqualTo(new BigDecimal("0.99"));
        String document = CheckerDocument.with(directory.resolve("labels.csv"), table);
        if (Boolean.getBoolean("checker.rewrite")) {
            Files.writeString(CheckerDocument.FILE, document);
        }
        measured.values().stream()
                .filter(m -> m.detectable().equals("not_detectable"))
                .forEach(m -> assertThat(document).contains("`" + m.fault() + "`"));
        if (TOWNS == USUAL_TOWNS && SEED == USUAL_SEED) {
            assertThat(CheckerDocument.FILE).content().isEqualTo(document);
        }
    }

    private static void print(String what, Collection<Measured> measured, Function<Measured, List<String>> part) {
        measured.stream()
                .flatMap(m -> part.apply(m).stream().limit(SHOWN_OF_A_CLASS))
                .forEach(each -> System.out.println(what + " " + each));
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

    /** Whether the town's return of last year lies beside it. */
    private boolean isOfTheNight(String file) {
        return Files.exists(directory.resolve("inbox").resolve(file.substring(0, 9) + "-2023.xlsx"));
    }

    private static void add(Map<String, Measured> measured, String file, List<Label> labels, List<Told> findings) {
        Label first = labels.get(0);
        measured.computeIfAbsent(first.fault(), fault -> new Measured(fault, first.detectable()))
                .add(file, labels, findings);
    }
}
