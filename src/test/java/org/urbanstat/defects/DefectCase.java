package org.urbanstat.defects;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.urbanstat.definitions.ProjectJobs;
import org.urbanstat.pipeline.FileCheck;
import org.urbanstat.validation.FileOutcome;
import org.yaml.snakeyaml.Yaml;

/**
 * A case of a defect: a file as a town would send it, and all that must be said of it.
 *
 * @param number of the defect in the catalogue
 * @param source the file of cases that it stands in
 */
record DefectCase(int number, String source, DefectYaml yaml) {
    private static final FileCheck CHECK = new FileCheck(ProjectJobs.definitions());
    private static final List<String> KEYS = List.of(
            "title",
            "rule",
            "file",
            "format",
            "charset",
            "bom",
            "date1904",
            "password",
            "truncate",
            "base",
            "sheets",
            "content",
            "hex",
            "base64",
            "fixture",
            "outcome",
            "findings",
            "returns");

    /** Every case of the folder, by the number of the defect. */
    static List<DefectCase> all() {
        try (Stream<Path> files = Files.list(DefectFile.FIXTURES)) {
            return files.filter(file -> file.toString().endsWith(".yml"))
                    .sorted()
                    .flatMap(DefectCase::in)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<DefectCase> in(Path file) {
        String name = file.getFileName().toString();
        int number = Integer.parseInt(name.substring(0, name.indexOf('-')));
        try (Reader text = Files.newBufferedReader(file)) {
            List<Map<String, Object>> cases = new Yaml().load(text);
            return cases.stream().map(values -> new DefectCase(number, name, new DefectYaml(values)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String title() {
        return source + ": " + yaml.text("title", "");
    }

    /** The row of the catalogue, as the case quotes it. */
    String rule() {
        return yaml.text("rule", "");
    }

    byte[] bytes() throws IOException {
        return DefectFile.bytes(yaml);
    }

    /** What the program says of the file, read from a folder as {@code check} would. */
    FileOutcome outcome(Path folder) throws IOException {
        yaml.refuseOthers(KEYS);
        Path file = folder.resolve(yaml.text("file", "a.xlsx"));
        Files.write(file, bytes());
        return CHECK.check(file);
    }
}
