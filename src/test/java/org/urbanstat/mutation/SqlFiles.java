package org.urbanstat.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The statements of the stages that are put to the test, by package and name. */
final class SqlFiles {
    private static final Path ROOT = Path.of("src/main/resources/org/urbanstat");

    private SqlFiles() {}

    static Map<String, SqlTemplate> of(List<String> packages) {
        Map<String, SqlTemplate> templates = new LinkedHashMap<>();
        for (String stage : packages) {
            try (Stream<Path> files = Files.list(ROOT.resolve(stage))) {
                files.filter(f -> f.toString().endsWith(".sql")).sorted().forEach(f -> templates.put(name(f), read(f)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return templates;
    }

    private static String name(Path file) {
        return ROOT.relativize(file).toString().replace(".sql", "");
    }

    private static SqlTemplate read(Path file) {
        try {
            return new SqlTemplate(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
