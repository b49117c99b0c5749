package org.urbanstat.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;

/**
 * What proves that a file is as it was without reading it.
 *
 * @param modifiedAt of the content, as its writer says
 * @param changedAt of content or rights, as the file system says; nobody can set it back
 * @param inode empty where the file system has none
 */
record FileTraits(long byteCount, Instant modifiedAt, Instant changedAt, String inode) {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");
    private static final Duration CLOCK_GRAIN = Duration.ofSeconds(2);

    /** The attributes of which they are made where there are such. */
    static final String UNIX = "size,lastModifiedTime,ctime,ino";

    static FileTraits of(Path file) throws IOException {
        return FolderEntry.at(file).traits();
    }

    static FileTraits of(BasicFileAttributes basic) {
        return new FileTraits(basic.size(), instant(basic.lastModifiedTime()), instant(basic.creationTime()), "");
    }

    /** @param unix of those, at least {@link #UNIX} */
    static FileTraits of(Map<String, Object> unix) {
        return new FileTraits(
                (Long) Objects.requireNonNull(unix.get("size")),
                instant((FileTime) Objects.requireNonNull(unix.get("lastModifiedTime"))),
                instant((FileTime) Objects.requireNonNull(unix.get("ctime"))),
                String.valueOf(unix.get("ino")));
    }

    /**
     * The traits as they may be trusted later. A file that changed just now may change once more within the grain of the
     * file system's clock and look the same, so its time of change is forgotten and it is read again next time.
     */
    FileTraits trustedAt(Instant now) {
        return changedAt.isBefore(now.minus(CLOCK_GRAIN))
                ? this
                : new FileTraits(byteCount, modifiedAt, Instant.EPOCH, inode);
    }

    /** In the grain and the bounds of the column that keeps it. */
    private static Instant instant(FileTime time) {
        Instant exact = time.toInstant().truncatedTo(ChronoUnit.MICROS);
        return exact.isBefore(FIRST) ? FIRST : exact.isAfter(LAST) ? LAST : exact;
    }
}
