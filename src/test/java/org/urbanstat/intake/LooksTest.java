package org.urbanstat.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbanstat.database.TestDatabase;
import org.urbanstat.definitions.Gates;
import org.urbanstat.definitions.Nightly;
import org.urbanstat.definitions.Retention;
import org.urbanstat.vocabulary.Period;

/** Two nights have seen three files; a third, behind the listing that they keep, misses nothing that happens to one. */
class LooksTest {
    private static final Instant NIGHT = Instant.parse("2099-03-01T18:00:00Z");
    private static final IntakeSummary NOTHING_NEW = new IntakeSummary(0, 0, 0, 3, List.of());

    private static TestDatabase database;
    private static Intake intake;
    private static long run;

    @TempDir
    Path inbox;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        run = database.newRun();
        Nightly.Limits limits = new Nightly.Limits(1_000, 1, 1, 1, 1, 1, 1, 1, 1);
        intake = new Intake(
                database.dataSource(),
                new Nightly(
                        ZoneId.of("Asia/Shanghai"),
                        new Period("2024"),
                        "inbox",
                        List.of(),
                        limits,
                        Gates.NONE,
                        Retention.FOR_EVER));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void lookTwice() throws IOException {
        for (String name : List.of("a", "b", "2025-01-20/c")) {
            put(name + ".csv", name + " of " + inbox);
        }
        assertThat(take()).isEqualTo(new IntakeSummary(3, 0, 0, 0, List.of()));
        assertThat(take()).isEqualTo(NOTHING_NEW);
    }

    /** The register is told another inode: nobody looks while the folder lists the same. */
    @Test
    void asksForNoRowWhileTheFolderListsTheSame() {
        database.client()
                .sql("update intake.sighting set inode = 'another' where inbox = :inbox")
                .param("inbox", inbox + "/")
                .update();
        tellOtherFingerprints();
        assertThat(take()).isEqualTo(NOTHING_NEW);
        database.client().sql("delete from intake.look").update();
        assertThat(take()).isEqualTo(new IntakeSummary(3, 0, 0, 0, List.of()));
    }

    /** The disk lists them as it likes, and another way once the folder was copied or lies on a network. */
    @Test
    void listsAFolderByNameInWhateverOrderTheDiskDoes() throws IOException {
        for (String name : List.of("y", "e", "x", "d", "w", "2024-12-31/f")) {
            put(name + ".csv", name);
        }
        assertThat(Inbox.at(inbox).files())
                .extracting(InboxFile::name)
                .containsExactly(
                        "2024-12-31/f.csv",
                        "2025-01-20/c.csv",
                        "a.csv",
                        "b.csv",
                        "d.csv",
                        "e.csv",
                        "w.csv",
                        "x.csv",
                        "y.csv");
    }

    @Test
    void findsAFileOfOtherBytesAndTheSameSize() throws IOException {
        put("a.csv", "A of " + inbox);
        assertThat(take()).isEqualTo(new IntakeSummary(1, 0, 0, 2, List.of()));
        assertThat(take()).isEqualTo(NOTHING_NEW);
    }

    @Test
    void findsAFileOfAnotherSizeAndTheSameTime() throws IOException {
        FileTime modified = Files.getLastModifiedTime(inbox.resolve("a.csv"));
        put("a.csv", "aa of " + inbox);
        Files.setLastModifiedTime(inbox.resolve("a.csv"), modified);
        assertThat(take()).isEqualTo(new IntakeSummary(1, 0, 0, 2, List.of()));
    }

    /** Only the time of change and the inode tell it. */
    @Test
    void findsAFileMovedOverAnotherOfTheSameSizeAndTime() throws IOException {
        FileTime modified = Files.getLastModifiedTime(inbox.resolve("a.csv"));
        Path other = Files.writeString(inbox.resolve(".other"), "A of " + inbox);
        Files.setLastModifiedTime(other, modified);
        Files.move(other, inbox.resolve("a.csv"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(take()).isEqualTo(new IntakeSummary(1, 0, 0, 2, List.of()));
    }

    @Test
    void knowsAFileThatVanishedAndCameBack() throws IOException {
        Files.delete(inbox.resolve("a.csv"));
        assertThat(take()).isEqualTo(new IntakeSummary(0, 0, 0, 2, List.of()));
        assertThat(take()).isEqualTo(new IntakeSummary(0, 0, 0, 2, List.of()));
        put("a.csv", "a of " + inbox);
        assertThat(take()).isEqualTo(NOTHING_NEW);
        put("b.csv", "B of " + inbox);
        assertThat(take()).isEqualTo(new IntakeSummary(1, 0, 0, 2, List.of()));
    }

    @Test
    void findsAFileUnderAnotherNameAndANewOne() throws IOException {
        Files.move(inbox.resolve("a.csv"), inbox.resolve("z.csv"));
        assertThat(take()).isEqualTo(new IntakeSummary(0, 1, 0, 2, List.of()));
        put("2025-01-20/d.csv", "d of " + inbox);
        assertThat(take()).isEqualTo(new IntakeSummary(1, 0, 0, 3, List.of()));
    }

    @Test
    void readsAllAgainWhenToldTo() {
        tellOtherFingerprints();
        assertThat(intake.take(inbox, run, NIGHT, true, () -> {})).isEqualTo(new IntakeSummary(3, 0, 0, 0, List.of()));
    }

    @Test
    void tellsEachTimeWhatCannotBeTakenIn() throws IOException {
        Files.createSymbolicLink(inbox.resolve("link.csv"), Path.of("gone.csv"));
        assertThat(take().problems()).hasSize(1);
        assertThat(take().problems())
                .extracting(problem -> problem.message().en())
                .containsExactly("link.csv vanished while it was being taken in.");
    }

    /** One of the night itself may change once more within the grain of the disk's clock. */
    @Test
    void readsAgainWhatChangedJustBeforeTheLastLook() throws IOException {
        put("a.csv", "A of " + inbox);
        Instant sameMoment = FileTraits.of(inbox.resolve("a.csv")).changedAt().plusSeconds(1);
        assertThat(intake.take(inbox, run, sameMoment, false, () -> {}).received())
                .isEqualTo(1);
        tellOtherFingerprints();
        assertThat(take()).isEqualTo(new IntakeSummary(1, 0, 0, 2, List.of()));
    }

    /** It breaks after the change of a sighting was committed, before the whole listing is kept. */
    @Test
    void keepsNoListingOfALookThatBrokeOff() throws IOException {
        put("a.csv", "A of " + inbox);
        AtomicInteger turns = new AtomicInteger();
        assertThatThrownBy(() -> intake.take(inbox, run, NIGHT, false, () -> {
                    if (turns.incrementAndGet() == 2) {
                        throw new IllegalStateException("killed");
                    }
                }))
                .hasMessage("killed");
        assertThat(database.lines("select count(*) from intake.look where inbox = '" + inbox + "/'"))
                .containsExactly("0");
        assertThat(take()).isEqualTo(NOTHING_NEW);
    }

    private static void tellOtherFingerprints() {
        database.client()
                .sql("update intake.submission set sha256 = md5(sha256) || md5(reverse(sha256))")
                .update();
    }

    private IntakeSummary take() {
        return intake.take(inbox, run, NIGHT, false, () -> {});
    }

    private void put(String name, String text) throws IOException {
        Path file = inbox.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
