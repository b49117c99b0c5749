package org.urbanstat.definitions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the small jobs folder of the test resources, to be changed by a test. */
final class SmallJobs {
    private static final Path ORIGINAL = Path.of("src/test/resources/org/urbanstat/definitions/jobs");

    private final Path folder;

    private SmallJobs(Path folder) {
        this.folder = folder;
    }

    static SmallJobs in(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(ORIGINAL)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(ORIGINAL.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return new SmallJobs(folder);
    }

    Path folder() {
        return folder;
    }

    SmallJobs write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        return this;
    }

    SmallJobs replace(String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        int at = text.indexOf(from);
        if (at < 0) {
            throw new IllegalArgumentException("\"" + from + "\" is not in " + file);
        }
        return write(file, text.substring(0, at) + to + text.substring(at + from.length()));
    }

    SmallJobs remove(String file) throws IOException {
        Files.delete(folder.resolve(file));
        return this;
    }

    Definitions read() throws InvalidDefinitions {
        return DefinitionsReader.read(folder);
    }

    /** What the reader refuses the folder for; none when it does not. */
    List<InvalidDefinitions.Problem> problems() {
        try {
            read();
            return List.of();
        } catch (InvalidDefinitions e) {
            return e.problems();
        }
    }
}
