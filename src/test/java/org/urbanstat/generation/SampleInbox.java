package org.urbanstat.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What has been put into the inbox, in folders named for the day of receipt. */
final class SampleInbox {
    private final Map<String, byte[]> files = new TreeMap<>();

    void put(LocalDate receivedOn, String name, byte[] bytes) {
        byte[] before = files.put(receivedOn + "/" + name, bytes);
        if (before != null) {
            throw new IllegalStateException("two files " + receivedOn + "/" + name);
        }
    }

    byte[] bytes(LocalDate receivedOn, String name) {
        byte[] bytes = files.get(receivedOn + "/" + name);
        if (bytes == null) {
            throw new IllegalStateException("no file " + receivedOn + "/" + name);
        }
        return bytes;
    }

    /** Replaces whatever stood in the directory. */
    void writeTo(Path directory) throws IOException {
        if (Files.exists(directory)) {
            List<Path> old;
            try (Stream<Path> walk = Files.walk(directory)) {
                old = walk.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path each : old) {
                Files.delete(each);
            }
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }
}
