package org.urbanstat.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.urbanstat.database.DurableFolder;
import org.urbanstat.intake.UploadRefused.Reason;
import org.urbanstat.vocabulary.IdNumber;
import org.urbanstat.vocabulary.Sha256;

/**
 * Puts files that are sent over a wire into the inbox, each under {@code uploaded/DAY/TIME-FINGERPRINT/NAME}: two towns
 * that send other figures under one name both keep theirs, of two files of a day the later counts as received later
 * (design decision 10), and what is sent twice in a day lies there once. A file is written under a name that the intake
 * passes over, and gets its own when all of it is on the disk; so a run never sees a part of one. The bytes are not looked
 * into.
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

    /** Of one width, so that names are in the order of time. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmssSSS");

    private final Path inbox;
    private final Path uploaded;
    private final long maxFileBytes;
    private final Clock clock;

    /** Bytes that are on their way. */
    private final AtomicLong awaitedBytes = new AtomicLong();

    private LocalDateTime last = LocalDateTime.MIN;

    /** The folders of the day of the last file, by the digits of their fingerprint. */
    private final Map<String, List<Path>> foldersOfDay = new HashMap<>();

    /** In turn, a buffer each: hundreds that want a processor at once would leave none for whoever asks if all is well. */
    private final Semaphore atWork = new Semaphore(AT_WORK, true);

    /**
     * @param maxFileBytes as {@code limits.max_file_megabytes}
     * @param clock in the zone of the installation, whose days the folders are
     */
    public Uploads(Path inbox, long maxFileBytes, Clock clock) {
        this.inbox = inbox;
        this.uploaded = inbox.resolve(FOLDER);
        this.maxFileBytes = maxFileBytes;
        this.clock = clock;
    }

    /** Deletes the parts of files that processes received when they ended. */
    public void sweep() throws IOException {
        if (!Files.isDirectory(uploaded)) {
            return;
        }
        FileTime since = FileTime.from(clock.instant().minus(ABANDONED));
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(uploaded, ".*" + PART)) {
            for (Path part : parts) {
                if (isOlder(part, since)) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    private static boolean isOlder(Path part, FileTime since) throws IOException {
        try {
            return Files.getLastModifiedTime(part).compareTo(since) < 0;
        } catch (NoSuchFileException keptMeanwhile) {
            return false;
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
        long awaited = announcedBytes < 0 ? maxFileBytes : announcedBytes;
        try {
            requireRoom(awaitedBytes.addAndGet(awaited));
            return received(name, announcedBytes, content);
        } finally {
            awaitedBytes.addAndGet(-awaited);
        }
    }

    private Uploaded received(String name, long announcedBytes, InputStream content) throws IOException {
        Path part = Files.createDirectories(uploaded).resolve("." + UUID.randomUUID() + PART);
        try {
            Received received = receive(name, content, part);
            requireWhole(name, received.byteCount(), announcedBytes);
            return kept(name, received, part);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Uploaded kept(String name, Received received, Path part) throws IOException {
        Placed placed = placed(name, received.sha256(), part);
        Path day = Objects.requireNonNull(placed.folder().getParent());
        for (Path folder : List.of(placed.folder(), day, uploaded, inbox)) {
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

    /** Not every server tells a connection that is lost from the end of a file. */
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
            throw new UploadRefused(Reason.NO_ROOM, "upload.no-room", FREE_BYTES);
        }
    }

    private record Received(Sha256 sha256, long byteCount) {}

    private record Placed(Path folder, boolean isNew) {}

    private Received receive(String name, InputStream content, Path part) throws IOException {
        MessageDigest digest = Sha256.digest();
        long byteCount = 0;
        byte[] buffer = new byte[BUFFER_BYTES];
        try (FileChannel out = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int n = read(name, content, buffer); n >= 0; n = read(name, content, buffer)) {
                byteCount += n;
                requireSize(name, byteCount);
                write(ByteBuffer.wrap(buffer, 0, n), digest, out);
            }
            out.force(true);
        }
        return new Received(Sha256.of(digest), byteCount);
    }

    private static int read(String name, InputStream content, byte[] buffer) {
        try {
            return content.read(buffer);
        } catch (IOException lost) {
            throw new UploadRefused(Reason.INCOMPLETE, "upload.cut", IdNumber.masked(name));
        }
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

    /** One at a time, each later than the one before; the folder is made anew, whoever else writes into the inbox. */
    private synchronized Placed placed(String name, Sha256 sha256, Path part) throws IOException {
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
        LocalDateTime time = now.isAfter(last) ? now : last.plus(1, ChronoUnit.MILLIS);
        Path day = Files.createDirectories(uploaded.resolve(time.toLocalDate().toString()));
        if (!time.toLocalDate().equals(last.toLocalDate())) {
            readFolders(day);
        }
        last = time;
        String digits = sha256.hex().substring(0, FINGERPRINT_DIGITS);
        for (Path before : foldersOfDay.getOrDefault(digits, List.of())) {
            if (isSame(PathName.file(before, name), part)) {
                return new Placed(before, false);
            }
        }
        Path folder = fresh(day, time, digits);
        Files.move(part, PathName.file(folder, name), StandardCopyOption.ATOMIC_MOVE);
        foldersOfDay.computeIfAbsent(digits, d -> new ArrayList<>()).add(folder);
        return new Placed(folder, true);
    }

    private static Path fresh(Path day, LocalDateTime time, String digits) throws IOException {
        for (LocalDateTime free = time; ; free = free.plus(1, ChronoUnit.MILLIS)) {
            try {
                return Files.createDirectory(day.resolve(TIME.format(free) + "-" + digits));
            } catch (FileAlreadyExistsException ofAnotherProcess) {
                continue;
            }
        }
    }

    private void readFolders(Path day) throws IOException {
        foldersOfDay.clear();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(day, "*-*")) {
            for (Path folder : folders) {
                String name = String.valueOf(folder.getFileName());
                String digits = name.substring(name.indexOf('-') + 1);
                foldersOfDay.computeIfAbsent(digits, d -> new ArrayList<>()).add(folder);
            }
        }
    }

    private static boolean isSame(Path file, Path part) throws IOException {
        return Files.exists(file) && Files.mismatch(file, part) < 0;
    }
}
