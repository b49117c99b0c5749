package org.urbanstat.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The server's programs, unpacked once from the archive that travels inside the program. */
final class PostgresBinaries {
    static final String VERSION = "18.6";

    private PostgresBinaries() {}

    /** The directory that holds {@code bin}; unpacked there first when it is not there yet. */
    static Path unpackedUnder(Path directory) {
        String platform = platform();
        Path home = directory.resolve("postgresql-" + VERSION + "-" + platform);
        if (!Files.isDirectory(home)) {
            unpack("/postgres-" + platform + ".txz", home);
        }
        return home;
    }

    /** A half-unpacked directory never bears the final name, so a crash leaves nothing that looks whole. */
    private static void unpack(String archive, Path home) {
        Path fresh = home.resolveSibling("." + home.getFileName() + ".new");
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new ServerFailure("no-binaries", platform());
            }
            delete(fresh);
            extract(new TarArchiveInputStream(new XZInputStream(packed)), fresh);
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            deleteQuietly(fresh, e);
            throw new ServerFailure(e, "unpack", home, e);
        }
    }

    private static void extract(TarArchiveInputStream archive, Path target) throws IOException {
        for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            Path path = target.resolve(entry.getName()).normalize();
            if (!path.startsWith(target)) {
                throw new IOException("the archive names a path outside of itself: " + entry.getName());
            }
            extract(archive, entry, path);
        }
    }

    private static void extract(TarArchiveInputStream archive, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Path parent = path.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(archive, path);
            if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
                boolean isProgram = (entry.getMode() & 0100) != 0;
                Files.setPosixFilePermissions(
                        path, PosixFilePermissions.fromString(isProgram ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }

    /** Removes the directory with all in it; nothing to do when there is none. */
    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> paths = Files.walk(directory)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }

    private static void deleteQuietly(Path directory, IOException reason) {
        try {
            delete(directory);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    /** As the archives are named: {@code linux-x86_64}. */
    private static String platform() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String system = os.startsWith("windows") ? "windows" : os.startsWith("mac") ? "darwin" : "linux";
        String processor = arch.equals("aarch64") || arch.equals("arm64") ? "arm_64" : "x86_64";
        return system + "-" + processor;
    }
}
