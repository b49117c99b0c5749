package org.urbanstat.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The file system in memory that Linux has, where programs may be run from it and it is large enough. Tests make and
 * drop hundreds of databases of a thousand files each, and half of the server's time went to the file system of a disk.
 */
final class MemoryDisk {
    private static final Path MOUNTED = Path.of("/dev/shm");
    private static final long BYTES_NEEDED = 8L << 30;

    private MemoryDisk() {}

    /** A folder of this name there; absent where there is no such file system. */
    static Optional<Path> folder(String name) throws IOException {
        return isFit() ? Optional.of(Files.createDirectories(MOUNTED.resolve(name))) : Optional.empty();
    }

    private static boolean isFit() throws IOException {
        return Files.isWritable(MOUNTED)
                && mounts().stream().anyMatch(MemoryDisk::isInMemory)
                && Files.getFileStore(MOUNTED).getUsableSpace() > BYTES_NEEDED;
    }

    private static List<String> mounts() throws IOException {
        Path mounts = Path.of("/proc/mounts");
        return Files.isReadable(mounts) ? Files.readAllLines(mounts) : List.of();
    }

    private static boolean isInMemory(String mount) {
        String[] words = mount.split(" ");
        return words[1].equals(MOUNTED.toString()) && words[2].equals("tmpfs") && !words[3].contains("noexec");
    }
}
