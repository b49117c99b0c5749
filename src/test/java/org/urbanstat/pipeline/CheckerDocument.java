package org.urbanstat.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** {@code src/docs/checker.md}: prose by hand, a sample of the labels and the measure by the test that takes it. */
final class CheckerDocument {
    static final Path FILE = Path.of("src/docs/checker.md");
    private static final String LABELS = "<!-- labels -->\n\n```\n";
    private static final String LABELS_END = "```\n";
    private static final String MEASURE = "<!-- measured -->\n\n";
    private static final List<String> SHOWN = List.of(
            "negative_number",
            "sum_not_adding",
            "unit_left_out",
            "password_protected",
            "mu_for_hectares",
            "moved_between_parts",
            "full_width_digits");

    private CheckerDocument() {}

    /** The document as it must be. */
    static String with(Path labels, CheckerTable table) throws IOException {
        String document = Files.readString(FILE);
        int sample = document.indexOf(LABELS) + LABELS.length();
        int afterSample = document.indexOf(LABELS_END, sample);
        int measure = document.indexOf(MEASURE) + MEASURE.length();
        return document.substring(0, sample)
                + sample(Files.readAllLines(labels))
                + document.substring(afterSample, measure)
                + table.text();
    }

    /** The header, and the first label of each class that is shown. */
    private static String sample(List<String> lines) {
        String first = SHOWN.stream()
                .flatMap(shown -> lines.stream()
                        .filter(l -> l.contains("," + shown + ","))
                        .limit(1))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        return lines.get(0) + "\n" + first;
    }
}
