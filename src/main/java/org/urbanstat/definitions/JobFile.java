package org.urbanstat.definitions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.urbanstat.vocabulary.Sha256;

/** A file of the jobs folder, read once. */
final class JobFile {
    private final String name;
    private final @Nullable Path path;
    private byte @Nullable [] bytes;
    private @Nullable Sha256 sha256;

    /** Who wants the bytes does not wait for the fingerprint. */
    private final Object hashing = new Object();

    /** @param name path inside the folder, with slashes: {@code forms/land.yml} */
    JobFile(String name, byte[] bytes) {
        this.name = name;
        this.path = null;
        this.bytes = bytes;
    }

    /** A file that is read when its bytes are asked for, by the thread that asks first. */
    JobFile(String name, Path path) {
        this.name = name;
        this.path = path;
    }

    String name() {
        return name;
    }

    synchronized byte[] bytes() {
        if (bytes == null) {
            bytes = read(Objects.requireNonNull(path));
        }
        return bytes;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Computed when it is asked for: the register is read beside it. */
    Sha256 sha256() {
        synchronized (hashing) {
            if (sha256 == null) {
                sha256 = Sha256.of(bytes());
            }
            return sha256;
        }
    }

    /** The name without folder and ending: {@code land}. */
    String stem() {
        return name.substring(name.lastIndexOf('/') + 1, name.lastIndexOf('.'));
    }
}
