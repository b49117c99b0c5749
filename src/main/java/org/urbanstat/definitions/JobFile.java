package org.urbanstat.definitions;

import org.jspecify.annotations.Nullable;
import org.urbanstat.vocabulary.Sha256;

/** A file of the jobs folder, read once. */
final class JobFile {
    private final String name;
    private final byte[] bytes;
    private @Nullable Sha256 sha256;

    /** @param name path inside the folder, with slashes: {@code forms/land.yml} */
    JobFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    String name() {
        return name;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Computed when it is asked for: the register is read beside it. */
    Sha256 sha256() {
        if (sha256 == null) {
            sha256 = Sha256.of(bytes);
        }
        return sha256;
    }

    /** The name without folder and ending: {@code land}. */
    String stem() {
        return name.substring(name.lastIndexOf('/') + 1, name.lastIndexOf('.'));
    }
}
