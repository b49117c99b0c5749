package org.urbanstat.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** What became of every change, how many of a hundred are noticed in each stage, and whether every survivor is explained. */
final class MutationReport {
    private static final int THRESHOLD = 85;

    private final String name;
    private final List<Judged> judged;

    MutationReport(String name, List<Judged> judged) {
        this.name = name;
        this.judged = judged;
    }

    /** As {@code target/mutation/NAME.csv}, and the sums on the terminal. */
    void write() throws IOException {
        Path file = file(name);
        Files.createDirectories(file.getParent());
        try (CSVPrinter printer = new CSVPrinter(Files.newBufferedWriter(file), CSVFormat.RFC4180)) {
            printer.printRecord("where", "place", "change", "nth", "verdict", "by");
            for (Judged each : judged) {
                SurvivorKey key = each.key();
                printer.printRecord(key.where(), key.place(), key.change(), key.nth(), each.verdict(), each.by());
            }
        }
        stages().forEach((stage, changes) -> System.out.println(name + " " + stage + ": " + sentence(changes)));
    }

    static Path file(String name) {
        return Path.of("target", "mutation", name + ".csv");
    }

    private Map<String, List<Judged>> stages() {
        return judged.stream()
                .filter(Judged::isCounted)
                .collect(Collectors.groupingBy(Judged::stage, TreeMap::new, Collectors.toList()));
    }

    private static String sentence(List<Judged> changes) {
        long noticed = changes.stream().filter(j -> !j.isSurvivor()).count();
        return "%d changes, %d noticed, %s %%".formatted(changes.size(), noticed, percent(changes));
    }

    private static BigDecimal percent(List<Judged> changes) {
        long noticed = changes.stream().filter(j -> !j.isSurvivor()).count();
        return BigDecimal.valueOf(noticed * 100).divide(BigDecimal.valueOf(changes.size()), 1, RoundingMode.DOWN);
    }

    /** @param isWhole whether all was changed, so that an explanation of what did not survive is out of date */
    void check(boolean isWhole) throws IOException {
        Survivors survivors = Survivors.read(name);
        List<String> wrong = new ArrayList<>();
        stages().forEach((stage, changes) -> {
            if (percent(changes).compareTo(BigDecimal.valueOf(THRESHOLD)) < 0) {
                wrong.add("fewer than %d %% are noticed in %s: %s".formatted(THRESHOLD, stage, sentence(changes)));
            }
        });
        wrong.addAll(survivors.unexplained(judged));
        if (isWhole) {
            wrong.addAll(survivors.outOfDate(judged));
        }
        assertThat(wrong).as("target/mutation/" + name + ".csv").isEmpty();
    }
}
