package org.urbanstat.generation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.urbanstat.generation.Fault.Planted;

/**
 * What was planted, or that nothing was: a line of {@code labels.csv}.
 *
 * @param file its path below the inbox
 * @param sheet "" where the finding is about the file
 * @param cell "" where the finding may name any
 * @param fault its class
 * @param severity of the finding that must come; NONE for harmless dirt
 * @param detectable one_file, last_year, not_detectable or harmless
 * @param rule code of the finding that must come, "" where none must
 * @param also rule codes of what may follow from it, between bars; * stands for anything
 */
public record Label(
        String file,
        String sheet,
        String cell,
        String fault,
        String severity,
        String detectable,
        String rule,
        List<String> also) {
    static final String HEADER = "file,sheet,cell,class,severity,detectable,rule,also\n";

    static Label of(String file, Fault fault, DirtyFile dirty, Planted planted) {
        return new Label(
                file,
                dirty.format().isWorkbook() ? planted.sheet() : "",
                planted.cell(),
                fault.word(),
                fault.rule().isEmpty() ? "NONE" : fault.severity().name(),
                fault.detection().word(),
                fault.rule(dirty, planted),
                fault.also(dirty, planted));
    }

    /** Of a file in which nothing is wrong. */
    static Label ofHarmless(String file, Fault fault) {
        return new Label(file, "", "", fault.word(), "NONE", fault.detection().word(), "", List.of());
    }

    String line() {
        return Stream.of(file, sheet, cell, fault, severity, detectable, rule, String.join("|", also))
                .collect(Collectors.joining(",", "", "\n"));
    }

    /** @throws IllegalArgumentException when the line is none that {@link #line} wrote */
    public static Label parsed(String line) {
        String[] parts = line.split(",", -1);
        if (parts.length != 8) {
            throw new IllegalArgumentException("no label: " + line);
        }
        List<String> also = parts[7].isEmpty() ? List.of() : List.of(parts[7].split("\\|"));
        return new Label(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6], also);
    }
}
