package org.urbanstat.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The server's programs, unpacked once for all tests and linked into the data directories that they make. */
public final class UnpackedPrograms {
    private static final Path SHARED = Path.of("target", "postgres-of-tests");

    private UnpackedPrograms() {}

    /** Nothing to do where they are linked already. */
    public static synchronized void linkInto(Path data) throws IOException {
        Path programs = unpacked();
        Path link = data.resolve(programs.getFileName());
        if (!Files.isDirectory(link)) {
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, programs.toRealPath());
        }
    }

    /** One process at a time: tests run in several. */
    private static Path unpacked() throws IOException {
        Files.createDirectories(SHARED);
        return BuiltClasses.alone(SHARED.resolve("unpack.lock"), () -> PostgresBinaries.unpackedUnder(SHARED));
    }
}
