package org.urbanstat.definitions;

import org.urbanstat.vocabulary.Sha256;

/**
 * A file of the jobs folder, read once.
 *
 * @param name path inside the folder, with slashes: {@code forms/land.yml}
 */
record JobFile(String name, byte[] bytes, Sha256 sha256) {
    static JobFile of(String name, byte[] bytes) {
        return new JobFile(name, bytes, Sha256.of(bytes));
    }

    /** The name without folder and ending: {@code land}. */
    String stem() {
        return name.substring(name.lastIndexOf('/') + 1, name.lastIndexOf('.'));
    }
}
