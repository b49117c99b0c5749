package org.urbanstat.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * A data folder as the first start of the program leaves it: its server made, its database migrated, the server down. For
 * tests of what comes later; made once for all, then copied.
 */
public final class InstalledData {
    private static final Path SHARED = Path.of("target", "installed-data-of-tests");

    private InstalledData() {}

    /** @param data a folder that exists, without a server; what it holds else is kept or written over */
    public static void copyInto(Path data) throws IOException {
        UnpackedPrograms.linkInto(data);
        copy(BuiltClasses.once(SHARED, "data", "", InstalledData::make), data);
    }

    private static void make(Path made) throws IOException {
        Path part = made.resolveSibling("part");
        FileSystemUtils.deleteRecursively(part);
        Files.createDirectories(part);
        UnpackedPrograms.linkInto(part);
        Database.open(DatabaseSettings.embedded(part)).close();
        Files.move(part, made);
    }

    /** All but the programs, which are linked. */
    private static void copy(Path from, Path to) throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(from)) {
            paths = walk.filter(path -> !path.equals(from) && !Files.isSymbolicLink(path))
                    .toList();
        }
        for (Path path : paths) {
            Path target = to.resolve(from.relativize(path));
            if (!Files.isDirectory(target)) {
                Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
