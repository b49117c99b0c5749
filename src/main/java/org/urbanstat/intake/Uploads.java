package org.urbanstat.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.urbanstat.database.DurableFolder;
import org.urbanstat.intake.UploadRefused.Reason;
import org.urbanstat.vocabulary.IdNumber;
import org.urbanstat.vocabulary.Sha256;

/**
 * Puts files that are sent over a wire into the inbox, each under {@code uploaded/DAY/FINGERPRINT/NAME}: two towns that
 * send other figures under one name both keep theirs, and what is sent twice lies there once. A file is written beside
 * its place under a name that the intake passes over, and gets its own when all of it is on the disk; so a run never sees
 * a part of one. The bytes are not looked into.
 */
public final class Uploads {
    static final String FOLDER = "uploaded";

    private static final String PART = ".part";
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int AT_WORK = 2;
    private static final int FINGERPRINT_DIGITS = 12;
    private static final int MOST_NAME_BYTES = 255;

    /** What stays free for the database, which may lie on the same disk. */
    private static final long FREE_BYTES = 256_000_000;

    /** Longer than the slowest file takes, whichever process receives it. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final Path inbox;
    private final long maxFileBytes;
    private final Clock clock;

    /** In turn, a buffer each: hundreds that want a processor at once would leave none for whoever asks if all is well. */
    private final Semaphore atWork = new Semaphore(AT_WORK, true);

    /**
     * @param maxFileBytes as {@code limits.max_file_megabytes}
     * @param clock in the zone of the installation, whose days the folders are
     */
    public Uploads(Path inbox, long maxFileBytes, Clock clock) {
        this.inbox = inbox;
        this.maxFileBytes = maxFileBytes;
        this.clock = clock;
    }

    /** Deletes the parts of files that processes received when they ended. */
    public void sweep() throws IOException {
        if (!Files.isDirectory(inbox.resolve(FOLDER))) {
            return;
        }
        Instant since = clock.instant().minus(ABANDONED);
        try (DirectoryStream<Path> days = Files.newDirectoryStream(inbox.resolve(FOLDER), Files::isDirectory)) {
            for (Path day : days) {
                sweep(day, since);
            }
        }
    }

    private static void sweep(Path day, Instant since) throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(day, ".*" + PART)) {
            for (Path part : parts) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(since)) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    /**
     * Keeps a file.
     *
     * @param escapedName its name as it stands in a URI: escaped bytes of UTF-8, or of GB18030
     * @param announcedBytes how long the sender says that it is; -1 where he does not
     * @throws UploadRefused when it is not kept
     * @throws NoInbox when there is no inbox
     */
    public Uploaded take(String escapedName, long announcedBytes, InputStream content) throws IOException {
        String name = accepted(PathName.decoded(escapedName));
        requireSize(name, announcedBytes);
        if (!Files.isDirectory(inbox)) {
            throw new NoInbox(inbox);
        }
        requireRoom(Math.max(announcedBytes, 0));
        Path day = inbox.resolve(FOLDER).resolve(LocalDate.now(clock).toString());
        Files.createDirectories(day);
        Path part = day.resolve("." + UUID.randomUUID() + PART);
        try {
            Received received = receive(name, content, part);
            requireWhole(name, received.byteCount(), announcedBytes);
            return kept(name, received, part, day);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Uploaded kept(String name, Received received, Path part, Path day) throws IOException {
        Placed placed = placed(name, received.sha256(), part, day);
        for (Path folder : List.of(placed.folder(), day, inbox.resolve(FOLDER), inbox)) {
            DurableFolder.keepNamesIn(folder);
        }
        String path = FOLDER + "/" + day.getFileName() + "/" + placed.folder().getFileName() + "/" + name;
        return new Uploaded(IdNumber.masked(path), received.sha256(), received.byteCount(), placed.isNew());
    }

    private static String accepted(String name) {
        boolean isPlain = name.chars().noneMatch(c -> c < ' ' || c == 0x7F || c == '/' || c == '\\');
        boolean isShort = name.getBytes(StandardCharsets.UTF_8).length <= MOST_NAME_BYTES;
        if (name.isBlank() || !isPlain || !isShort || Inbox.isPassedOver(name)) {
            throw new UploadRefused(Reason.NAME, "upload.name", IdNumber.masked(name), MOST_NAME_BYTES);
        }
        return name;
    }

    private void requireSize(String name, long byteCount) {
        if (byteCount > maxFileBytes) {
            throw new UploadRefused(Reason.TOO_LARGE, "upload.too-large", IdNumber.masked(name), maxFileBytes);
        }
    }

    /** A connection that is lost looks like the end of the file. */
    private static void requireWhole(String name, long byteCount, long announcedBytes) {
        if (announcedBytes >= 0 && byteCount != announcedBytes) {
            throw new UploadRefused(
                    Reason.INCOMPLETE, "upload.incomplete", IdNumber.masked(name), byteCount, announcedBytes);
        }
        if (byteCount == 0) {
            throw new UploadRefused(Reason.EMPTY, "upload.empty", IdNumber.masked(name));
        }
    }

    private void requireRoom(long byteCount) throws IOException {
        if (Files.getFileStore(inbox).getUsableSpace() - byteCount < FREE_BYTES) {
            throw new UploadRefused(Reason.NO_ROOM, "upload.no-room", inbox, FREE_BYTES);
        }
    }

    private record Received(Sha256 sha256, long byteCount) {}

    private record Placed(Path folder, boolean isNew) {}

    private Received receive(String name, InputStream content, Path part) throws IOException {
        MessageDigest digest = Sha256.digest();
        long byteCount = 0;
        byte[] buffer = new byte[BUFFER_BYTES];
        try (FileChannel out = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                byteCount += n;
                requireSize(name, byteCount);
                write(ByteBuffer.wrap(buffer, 0, n), digest, out);
            }
            out.force(true);
        }
        return new Received(Sha256.of(digest), byteCount);
    }

    private void write(ByteBuffer bytes, MessageDigest digest, FileChannel out) throws IOException {
        atWork.acquireUninterruptibly();
        try {
            digest.update(bytes.duplicate());
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        } finally {
            atWork.release();
        }
    }

    /** One at a time, so that none takes a place that another just found free. */
    private synchronized Placed placed(String name, Sha256 sha256, Path part, Path day) throws IOException {
        String digits = sha256.hex().substring(0, FINGERPRINT_DIGITS);
        Path folder = day.resolve(digits);
        Path file = PathName.file(Files.createDirectories(folder), name);
        for (int another = 2; isOther(file, part); another++) {
            folder = day.resolve(digits + "-" + another);
            file = PathName.file(Files.createDirectories(folder), name);
        }
        boolean isNew = !Files.exists(file);
        if (isNew) {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Placed(folder, isNew);
    }

    /** Whether other bytes lie there, whose fingerprint begins alike because somebody saw to it. */
    private static boolean isOther(Path file, Path part) throws IOException {
        return Files.exists(file) && Files.mismatch(file, part) >= 0;
    }
}
