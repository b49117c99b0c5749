package org.urbanstat.definitions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.urbanstat.vocabulary.Once;
import org.urbanstat.vocabulary.Sha256;

/** A file of the jobs folder, read once. */
final class JobFile {
    private static final int PART = 1 << 17;

    private final String name;
    private final Once<byte[]> bytes;
    private final Once<Sha256> sha256 = new Once<>(() -> Sha256.of(bytes()));

    /** @param name path inside the folder, with slashes: {@code forms/land.yml} */
    JobFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = new Once<>(() -> bytes);
    }

    /** A file that is read when its bytes are asked for, by the thread that asks first. */
    JobFile(String name, Path path) {
        this.name = name;
        this.bytes = new Once<>(() -> read(path));
    }

    String name() {
        return name;
    }

    byte[] bytes() {
        return bytes.get();
    }

    /** In parts: at one go the runtime copies 40 MB through as much memory of its own. */
    private static byte[] read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = new byte[Math.toIntExact(Files.size(file))];
            int size = 0;
            int read = 0;
            while (read >= 0 && size < bytes.length) {
                size += read;
                read = in.read(bytes, size, Math.min(PART, bytes.length - size));
            }
            // of one that grows meanwhile, or of a disk that tells no sizes
            byte[] more = in.readAllBytes();
            byte[] whole = size + more.length == bytes.length ? bytes : Arrays.copyOf(bytes, size + more.length);
            System.arraycopy(more, 0, whole, size, more.length);
            return whole;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Computed when it is asked for: the register is read beside it. */
    Sha256 sha256() {
        return sha256.get();
    }

    /** The name without folder and ending: {@code land}. */
    String stem() {
        return name.substring(name.lastIndexOf('/') + 1, name.lastIndexOf('.'));
    }
}
