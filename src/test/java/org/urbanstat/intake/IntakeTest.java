package org.urbanstat.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbanstat.database.TestDatabase;
import org.urbanstat.definitions.Gates;
import org.urbanstat.definitions.Nightly;
import org.urbanstat.definitions.Retention;
import org.urbanstat.vocabulary.Language;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Sha256;

class IntakeTest {
    /** A night far enough ahead that the files of the test have lain still for long. */
    private static final Instant NIGHT = Instant.parse("2099-03-01T18:00:00Z");

    private static final int LARGEST_READ = 10_000_000;

    @TempDir
    Path inbox;

    private TestDatabase database;
    private Intake intake;
    private long run;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        run = database.newRun();
        Nightly.Limits limits = new Nightly.Limits(LARGEST_READ, 1, 1, 1, 1, 1, 1, 1, 1);
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

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void archivesEveryFileByReceiptAndThenByPath() throws IOException {
        put("z.csv", "late");
        put("2025-01-20/\uFF21镇.csv", "third");
        put("2025-01-20/\uD842\uDFB7镇.csv", "fourth");
        put("2025-01-20/a/肃州镇.xlsx", "second");
        put("old/2025-01-19/七里镇.xls", "first");
        assertThat(take()).isEqualTo(new IntakeSummary(5, 0, 0, 0, List.of()));
        assertThat(submissions())
                .containsExactly(
                        "1 old/2025-01-19/七里镇.xls first 2025-01-18 16:00:00 pending",
                        "2 2025-01-20/a/肃州镇.xlsx second 2025-01-19 16:00:00 pending",
                        "3 2025-01-20/\uFF21镇.csv third 2025-01-19 16:00:00 pending",
                        "4 2025-01-20/\uD842\uDFB7镇.csv fourth 2025-01-19 16:00:00 pending",
                        "5 z.csv late 2099-03-01 18:00:00 pending");
    }

    @Test
    void countsNoReceiptBeyondNowAndNoDayThatIsNone() throws IOException {
        put("2199-01-01/a.csv", "from the future");
        put("2025-02-30/b.csv", "no such day");
        put("2025-01-20/2025-02-30/c.csv", "outer day");
        put("2025-01-20.csv", "not a folder");
        take();
        assertThat(database.client()
                        .sql("select file_name || ' ' || (received_at at time zone 'UTC')::text from intake.submission"
                                + " order by file_name collate \"C\"")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "2025-01-20.csv 2099-03-01 18:00:00",
                        "2025-01-20/2025-02-30/c.csv 2025-01-19 16:00:00",
                        "2025-02-30/b.csv 2099-03-01 18:00:00",
                        "2199-01-01/a.csv 2099-03-01 18:00:00");
    }

    @Test
    void passesOverWhatIsHiddenOrATraceOfAProgram() throws IOException {
        for (String name :
                List.of(".hidden.csv", ".git/a.csv", "~$open.xlsx", ".DS_Store", "Thumbs.db", "b/.c/d.csv")) {
            put(name, name);
        }
        assertThat(take()).isEqualTo(new IntakeSummary(0, 0, 0, 0, List.of()));
    }

    @Test
    void knowsTheSameBytesUnderAnotherNameAndCountsThemOnce() throws IOException {
        put("2025-01-20/b.csv", "same");
        put("2025-01-20/a.csv", "same");
        assertThat(take()).isEqualTo(new IntakeSummary(1, 1, 0, 0, List.of()));
        put("c.csv", "same");
        assertThat(take()).isEqualTo(new IntakeSummary(0, 1, 0, 2, List.of()));
        assertThat(take()).isEqualTo(new IntakeSummary(0, 0, 0, 3, List.of()));
        assertThat(database.client()
                        .sql("select path || ' ' || submission_id || ' ' || is_duplicate from intake.sighting"
                                + " order by path collate \"C\"")
                        .query(String.class)
                        .list())
                .containsExactly("2025-01-20/a.csv 1 false", "2025-01-20/b.csv 1 true", "c.csv 1 true");
    }

    @Test
    void readsNothingThatIsProvedUnchangedUnlessToldTo() throws IOException {
        Path file = put("a.csv", "one");
        take();
        // The register is told another fingerprint: only a reading of the file could find that out.
        database.client()
                .sql("update intake.submission set sha256 = repeat('0', 64)")
                .update();
        assertThat(take()).isEqualTo(new IntakeSummary(0, 0, 0, 1, List.of()));
        assertThat(intake.take(inbox, run, NIGHT, true, () -> {})).isEqualTo(new IntakeSummary(1, 0, 0, 0, List.of()));
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        assertThat(take()).isEqualTo(new IntakeSummary(0, 0, 0, 1, List.of()));
    }

    @Test
    void readsAgainWhatChangedJustBefore() throws IOException {
        put("a.csv", "one");
        Instant sameMoment = FileTraits.of(inbox.resolve("a.csv")).changedAt().plus(Duration.ofSeconds(1));
        intake.take(inbox, run, sameMoment, false, () -> {});
        database.client()
                .sql("update intake.submission set sha256 = repeat('0', 64)")
                .update();
        assertThat(take().received()).isEqualTo(1);
    }

    @Test
    void takesNewBytesOfAKnownPathAsANewSubmission() throws IOException {
        put("a.csv", "one");
        take();
        put("a.csv", "two");
        assertThat(take()).isEqualTo(new IntakeSummary(1, 0, 0, 0, List.of()));
        put("a.csv", "one");
        assertThat(take()).isEqualTo(new IntakeSummary(0, 1, 0, 0, List.of()));
        assertThat(submissions())
                .containsExactly("1 a.csv one 2099-03-01 18:00:00 pending", "2 a.csv two 2099-03-01 18:00:00 pending");
    }

    @Test
    void archivesUnreadWhatIsLargerThanIsRead() throws IOException {
        byte[] large = new byte[LARGEST_READ + 1];
        Arrays.fill(large, (byte) 7);
        Files.write(inbox.resolve("large.xlsx"), large);
        byte[] largest = Arrays.copyOf(large, LARGEST_READ);
        Files.write(inbox.resolve("largest.xlsx"), largest);
        assertThat(take()).isEqualTo(new IntakeSummary(2, 0, 1, 0, List.of()));
        Submissions submissions = new Submissions(database.dataSource());
        assertThat(submissions.pending()).containsExactly(2L);
        assertThat(submissions.bytes(1).map(Sha256::of)).contains(Sha256.of(large));
        assertThat(submissions.bytes(2).map(Sha256::of)).contains(Sha256.of(largest));
        assertThat(database.client()
                        .sql("select submission_id, rule_code, severity, found, expected, message_en from"
                                + " validation.finding")
                        .query()
                        .listOfRows())
                .containsExactly(Map.of(
                        "submission_id", 1L,
                        "rule_code", "file.too_large",
                        "severity", "ERROR",
                        "found", "10000001",
                        "expected", "10000000",
                        "message_en",
                                "The file large.xlsx has 10000001 bytes, more than the 10000000 that are read (limits in"
                                        + " nightly.yml). It is archived unread."));
    }

    @Test
    void registersWithoutItsBytesWhatNoRowCanHold() throws IOException {
        try (RandomAccessFile sparse =
                new RandomAccessFile(inbox.resolve("huge.xlsx").toFile(), "rw")) {
            sparse.setLength(500_000_001);
        }
        assertThat(take()).isEqualTo(new IntakeSummary(1, 0, 1, 0, List.of()));
        assertThat(database.client()
                        .sql("select s.byte_count || ' ' || s.state || ' ' || (s.bytes is null) || ' ' || f.message_en"
                                + " from intake.submission s join validation.finding f using (submission_id)")
                        .query(String.class)
                        .single())
                .isEqualTo("500000001 quarantined true The file huge.xlsx has 500000001 bytes, more than the 500000000"
                        + " that the archive can hold. Its fingerprint is registered; the file itself stays where it"
                        + " is.");
        assertThat(inbox.resolve("huge.xlsx")).hasSize(500_000_001);
    }

    /** Java knows a year 0000, and PostgreSQL does not. */
    @Test
    void takesAFolderOfAnImpossibleYearForNoDay() throws IOException {
        put("0000-01-01/a.csv", "one");
        put("9999-01-01/b.csv", "two");
        assertThat(take().received()).isEqualTo(2);
        assertThat(submissions())
                .containsExactly(
                        "1 0000-01-01/a.csv one 2099-03-01 18:00:00 pending",
                        "2 9999-01-01/b.csv two 2099-03-01 18:00:00 pending");
    }

    @Test
    void reportsWhatCannotBeReadAndGoesOn() throws Exception {
        put("a.csv", "one");
        Path outside = Files.createTempFile("outside", ".csv");
        Files.createSymbolicLink(inbox.resolve("b.csv"), outside);
        Files.createSymbolicLink(inbox.resolve("c.csv"), Path.of("gone.csv"));
        Files.createSymbolicLink(inbox.resolve("d.csv"), Path.of("a.csv"));
        new ProcessBuilder("mkfifo", inbox.resolve("e.csv").toString()).start().waitFor();
        put("f.csv", "two");
        IntakeSummary summary = take();
        Files.delete(outside);
        assertThat(summary.received()).isEqualTo(2);
        assertThat(summary.problems())
                .extracting(problem -> problem.message().en())
                .containsExactlyInAnyOrder(
                        "b.csv is a link that leads out of the inbox and is not followed. Put the file itself there.",
                        "c.csv vanished while it was being taken in.",
                        "e.csv is neither a file nor a folder and is left alone.");
    }

    /** Of letters drawn at random, since the index would make a shorter key of any others. */
    @Test
    void takesAPathAsLongAsTheRegisterHoldsAndReportsALongerOne() throws Exception {
        Random random = new Random(1);
        String folders = "";
        while (inbox.toString().length() + folders.length() < 2350) {
            folders += letters(random, 200) + "/";
        }
        int left = 2599 - inbox.toRealPath().toString().length() - folders.length();
        put(folders + letters(random, left), "as long as can be");
        String longer = folders + letters(random, left + 1);
        put(longer, "longer");
        IntakeSummary summary = take();
        assertThat(summary.received()).isEqualTo(1);
        assertThat(summary.problems())
                .extracting(
                        problem -> problem.path(), problem -> problem.message().en())
                .containsExactly(tuple(
                        longer,
                        longer.substring(0, 60) + "… has a path of 2601 bytes with that of the inbox; the register"
                                + " takes 2600. Move the file to a folder that is less deep or shorten the names on"
                                + " its way; the next run takes it in."));
        assertThat(take().unchanged()).isEqualTo(1);
    }

    private static String letters(Random random, int count) {
        return random.ints(count, 0, 62)
                .mapToObj("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    @Test
    void takesNamesOfAnyBytes() throws Exception {
        // 肃州镇 in GB18030, bytes that are no text at all, and a name with a tab, a backslash and a quotation mark.
        for (String name : List.of("\\313\\340\\326\\335\\325\\362.csv", "\\377\\377.csv", "a\\tb\\\\'\".csv")) {
            String script = "printf x\"$1\" > \"$(printf \"$1\")\"";
            int ended = new ProcessBuilder("bash", "-c", script, "bash", name)
                    .directory(inbox.toFile())
                    .start()
                    .waitFor();
            assertThat(ended).isZero();
        }
        assertThat(take()).isEqualTo(new IntakeSummary(3, 0, 0, 0, List.of()));
        assertThat(database.client()
                        .sql("select file_name from intake.submission order by file_name collate \"C\"")
                        .query(String.class)
                        .list())
                .containsExactly("%FF%FF.csv", "a\tb\\'\".csv", "肃州镇.csv");
    }

    /** The names of a folder are the names of the folder that holds it and then its own, whatever bytes either has. */
    @Test
    void takesPlainNamesInFoldersOfAnyBytes() throws Exception {
        String script =
                "mkdir -p \"$(printf '\\313\\340\\326\\335')/2025-01-20\" && cd \"$(printf '\\313\\340\\326\\335')\""
                        + " && printf one > a.csv && printf two > 2025-01-20/b.csv";
        Process process = new ProcessBuilder("bash", "-c", script)
                .directory(inbox.toFile())
                .start();
        assertThat(process.waitFor()).isZero();
        put("镇/乡/c.csv", "three");
        assertThat(take()).isEqualTo(new IntakeSummary(3, 0, 0, 0, List.of()));
        assertThat(submissions())
                .containsExactly(
                        "1 肃州/2025-01-20/b.csv two 2025-01-19 16:00:00 pending",
                        "2 肃州/a.csv one 2099-03-01 18:00:00 pending",
                        "3 镇/乡/c.csv three 2099-03-01 18:00:00 pending");
    }

    @Test
    void modifiesNothing() throws IOException {
        Path file = put("a.csv", "one");
        FileTraits before = FileTraits.of(file);
        take();
        assertThat(FileTraits.of(file)).isEqualTo(before);
        assertThat(inbox).isDirectoryContaining(path -> path.equals(file));
    }

    @Test
    void saysWhichInboxIsMissingAndHowToNameAnother() {
        Path missing = inbox.resolve("missing");
        assertThatThrownBy(() -> intake.take(missing, run, NIGHT, false, () -> {}))
                .isInstanceOfSatisfying(NoInbox.class, e -> {
                    assertThat(e.text().en())
                            .isEqualTo("There is no inbox folder " + missing
                                    + ". Make it and put the towns' files there, or name another with --inbox DIR.");
                    assertThat(e.text().zh()).isEqualTo("没有收件目录 " + missing + "。请建立该目录并放入各镇报送文件，或用 --inbox DIR 另指定目录。");
                });
    }

    @Test
    void handsOnWhatItArchived() throws IOException {
        put("2025-01-20/肃州镇.csv", "text");
        take();
        Submissions submissions = new Submissions(database.dataSource());
        assertThat(submissions.find(submissions.pending()))
                .containsExactly(new Submission(
                        1, Sha256.of("text"), "2025-01-20/肃州镇.csv", 4, Instant.parse("2025-01-19T16:00:00Z")));
        assertThat(submissions.bytes(1)).hasValue("text".getBytes(StandardCharsets.UTF_8));
        assertThat(submissions.bytes(2)).isEmpty();
    }

    @Test
    void keepsWhatWasCommittedBeforeTheTurnWasLostAndGoesOnFromThere() throws IOException {
        for (int i = 0; i < 2 * TakenIn.BATCH_FILES + 1; i++) {
            put("%04d.csv".formatted(i), "text " + i);
        }
        AtomicInteger turns = new AtomicInteger();
        assertThatThrownBy(() -> intake.take(inbox, run, NIGHT, false, () -> {
                    if (turns.incrementAndGet() == 2) {
                        throw new IllegalStateException("stop");
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("stop");
        assertThat(submissions()).hasSize(TakenIn.BATCH_FILES);
        assertThat(take()).isEqualTo(new IntakeSummary(TakenIn.BATCH_FILES + 1, 0, 0, TakenIn.BATCH_FILES, List.of()));
        assertThat(database.lines("select count(*), count(distinct sha256) from intake.submission"))
                .containsExactly("1001|1001");
    }

    @Test
    void hasEverySentenceInBothLanguages() {
        Messages messages = Messages.beside(Intake.class);
        assertThat(messages.keys(Language.ZH)).isEqualTo(messages.keys(Language.EN));
    }

    private IntakeSummary take() {
        return intake.take(inbox, run, NIGHT, false, () -> {});
    }

    private Path put(String name, String text) throws IOException {
        Path file = inbox.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private List<String> submissions() {
        return database.client()
                .sql("select submission_id || ' ' || file_name || ' ' || convert_from(bytes, 'UTF8') || ' '"
                        + " || (received_at at time zone 'UTC')::text || ' ' || state"
                        + " from intake.submission order by submission_id")
                .query(String.class)
                .list();
    }
}
