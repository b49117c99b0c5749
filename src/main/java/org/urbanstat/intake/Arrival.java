package org.urbanstat.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import org.urbanstat.vocabulary.Sha256;

/**
 * A file of the inbox whose fingerprint was taken.
 *
 * @param bytes absent of a large file, which is streamed when it has to be archived
 * @param previous what was known of its path
 */
record Arrival(InboxFile file, Sha256 sha256, Optional<byte[]> bytes, Instant receivedAt, Optional<Sighting> previous) {
    /** Up to this size a file is held in memory. */
    static final long SMALL_BYTES = 8_000_000;

    /** The file changed while it was read. */
    static final class StillWritten extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Reads the file once. */
    static Arrival of(InboxFile file, Instant receivedAt, Optional<Sighting> previous) throws IOException {
        FileTraits before = FileTraits.of(file.path());
        Optional<byte[]> bytes = Optional.empty();
        Sha256 sha256;
        try (InputStream in = Files.newInputStream(file.path(), LinkOption.NOFOLLOW_LINKS)) {
            if (before.byteCount() <= SMALL_BYTES) {
                byte[] all = in.readNBytes((int) SMALL_BYTES + 1);
                bytes = Optional.of(all);
                sha256 = Sha256.of(all);
            } else {
                sha256 = streamed(in);
            }
        }
        boolean isWhole = bytes.isEmpty() || bytes.get().length == before.byteCount();
        if (!isWhole || !before.equals(FileTraits.of(file.path()))) {
            throw new StillWritten();
        }
        return new Arrival(new InboxFile(file.name(), file.path(), before), sha256, bytes, receivedAt, previous);
    }

    private static Sha256 streamed(InputStream in) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (DigestInputStream digesting = new DigestInputStream(in, digest)) {
            digesting.transferTo(OutputStream.nullOutputStream());
        }
        return Sha256.of(digest);
    }

    long byteCount() {
        return file.traits().byteCount();
    }
}
