package org.urbanstat.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of an export, for comparison: name to text. */
final class ReleasedFiles {
    private ReleasedFiles() {}

    static Map<String, String> in(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            Map<String, String> texts = new TreeMap<>();
            for (Path file : List.copyOf(files.toList())) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
