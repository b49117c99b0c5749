package org.urbanstat.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The programs of PostgreSQL that one data folder lends to another, which need not unpack them then. */
final class UnpackedPrograms {
    private UnpackedPrograms() {}

    /** Nothing is lent where there are none. */
    static void lend(Path from, Path to) {
        try {
            Optional<Path> programs = in(from);
            if (programs.isPresent()) {
                Path name = programs.get().getFileName();
                Files.createSymbolicLink(
                        Files.createDirectories(to).resolve(name),
                        programs.get().toRealPath());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> in(Path data) throws IOException {
        if (!Files.isDirectory(data)) {
            return Optional.empty();
        }
        try (Stream<Path> entries = Files.list(data)) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith("postgresql-"))
                    .findFirst();
        }
    }
}
