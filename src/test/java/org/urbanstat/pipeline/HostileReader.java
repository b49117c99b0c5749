package org.urbanstat.pipeline;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.urbanstat.definitions.DefinitionsReader;
import org.urbanstat.validation.FileOutcome;
import org.urbanstat.validation.Finding;

/** Checks files in a JVM of its own, so that a test can give it little memory, and prints a line for each. */
final class HostileReader {
    private HostileReader() {}

    /** Prints name, seconds, outcome and the rules of the file's findings, parted by tabs. */
    public static void main(String[] files) throws Exception {
        FileCheck check = new FileCheck(DefinitionsReader.read(Path.of("jobs")));
        for (String file : files) {
            long start = System.nanoTime();
            FileOutcome outcome = check.check(Path.of(file));
            String rules = outcome.findings().stream()
                    .map(Finding::ruleCode)
                    .distinct()
                    .collect(Collectors.joining(","));
            String found = outcome.findings().stream()
                    .flatMap(f -> f.found().stream())
                    .findFirst()
                    .orElse("");
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
            String word = outcome.isQuarantined() ? "quarantined" : "read";
            System.out.println(Path.of(file).getFileName() + "\t" + seconds + "\t" + word + " " + rules + "\t" + found);
        }
    }
}
