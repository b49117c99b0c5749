package org.urbanstat.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** The program as it is built now, and what is made of it once for all tests that run side by side. */
public final class BuiltClasses {
    public static final Path FOLDER = Path.of("target", "classes");

    private BuiltClasses() {}

    /** How it is made. */
    public interface Making {
        /** @param made where it belongs when it is whole */
        void make(Path made) throws IOException;
    }

    /**
     * What is there already, or made now, by one process at a time, and again when a class is newer.
     *
     * @param folder where it is kept
     * @param name before the time of the newest class
     */
    public static synchronized Path once(Path folder, String name, String ending, Making making) throws IOException {
        Files.createDirectories(folder);
        Path made = folder.toRealPath().resolve(name + "-" + newest() + ending);
        return alone(folder.resolve(name + ".lock"), () -> {
            if (!Files.exists(made)) {
                making.make(made);
            }
            return made;
        });
    }

    /** What one process at a time does. */
    interface Work<T> {
        T done() throws IOException;
    }

    /** @param lock a file that every process that does it locks */
    static <T> T alone(Path lock, Work<T> work) throws IOException {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assert held.isValid();
            return work.done();
        }
    }

    private static long newest() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.mapToLong(file -> file.toFile().lastModified()).max().orElseThrow();
        }
    }
}
