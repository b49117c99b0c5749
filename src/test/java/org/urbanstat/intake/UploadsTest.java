package org.urbanstat.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbanstat.intake.UploadRefused.Reason;
import org.urbanstat.vocabulary.Sha256;

class UploadsTest {
    /** In Shanghai the day after. */
    private static final Instant NOW = Instant.parse("2026-01-04T17:00:00Z");

    private static final int MOST_BYTES = 1_000;

    @TempDir
    Path inbox;

    private Uploads uploads() {
        return new Uploads(inbox, MOST_BYTES, Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")));
    }

    private Uploaded take(String escapedName, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return uploads().take(escapedName, bytes.length, new ByteArrayInputStream(bytes));
    }

    private List<String> files() {
        try (Stream<Path> files = Files.walk(inbox)) {
            return files.filter(Files::isRegularFile)
                    .map(f -> inbox.relativize(f).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void keeps_the_bytes_below_the_day_and_time_of_the_zone_and_their_fingerprint() throws IOException {
        Uploaded kept = take("%E6%A1%83%E6%BA%90%E9%95%87.csv", "a,b");
        String digits = Sha256.of("a,b").hex().substring(0, 12);
        assertThat(kept)
                .isEqualTo(new Uploaded(
                        "uploaded/2026-01-05/010000000-" + digits + "/桃源镇.csv", Sha256.of("a,b"), 3, true));
        assertThat(files()).containsExactly(kept.file());
        assertThat(inbox.resolve(kept.file())).hasContent("a,b");
    }

    @Test
    void a_run_sees_the_file_when_all_of_it_is_there_and_not_before() throws IOException {
        InputStream asked = new ByteArrayInputStream(new byte[3]) {
            @Override
            public synchronized int read(byte[] bytes, int from, int length) {
                assertThat(files()).isNotEmpty();
                assertThat(Inbox.at(inbox).files()).isEmpty();
                return super.read(bytes, from, 1);
            }
        };
        Uploaded kept = uploads().take("a.csv", 3, asked);
        assertThat(Inbox.at(inbox).files()).extracting(InboxFile::name).containsExactly(kept.file());
    }

    @Test
    void a_name_in_gb18030_is_the_same_name() throws IOException {
        assertThat(take("%CC%D2%D4%B4%D5%F2.csv", "a,b").file()).endsWith("/桃源镇.csv");
    }

    @Test
    void the_same_file_lies_there_once_and_another_of_its_name_beside_it() throws IOException {
        Uploaded first = take("a.csv", "1");
        assertThat(take("a.csv", "1")).isEqualTo(new Uploaded(first.file(), first.sha256(), first.byteCount(), false));
        Uploaded other = take("a.csv", "2");
        assertThat(other.isNew()).isTrue();
        assertThat(files()).containsExactlyInAnyOrder(first.file(), other.file());
    }

    /** Their fingerprints begin with d and with 6. */
    @Test
    void of_two_files_of_a_day_the_later_comes_later() throws IOException {
        Uploads uploads = uploads();
        List<String> kept = new ArrayList<>();
        for (String content : List.of("2", "1")) {
            kept.add(uploads.take("a.csv", 1, in(content)).file());
        }
        assertThat(Inbox.at(inbox).files()).extracting(InboxFile::name).containsExactlyElementsOf(kept);
    }

    @Test
    void bytes_whose_fingerprint_begins_as_that_of_others_are_kept_beside_them() throws IOException {
        Uploaded first = take("a.csv", "1");
        Files.writeString(inbox.resolve(first.file()), "what somebody made to look like it");
        Uploaded second = take("a.csv", "1");
        assertThat(second.isNew()).isTrue();
        assertThat(inbox.resolve(first.file())).hasContent("what somebody made to look like it");
        assertThat(inbox.resolve(second.file())).hasContent("1");
        assertThat(take("a.csv", "1").file()).isEqualTo(second.file());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%20", "..", ".hidden", "~$a.xlsx", "Thumbs.db", "a%2Fb", "a%5Cb", "a%00b", "a%0Ab"})
    void a_name_that_no_run_would_read_is_refused(String escapedName) throws IOException {
        refused(Reason.NAME, escapedName, 1, "1");
    }

    @Test
    void a_name_that_no_disk_holds_is_refused() throws IOException {
        refused(Reason.NAME, "%E9%95%87".repeat(86), 1, "1");
        take("%E9%95%87".repeat(85), "1");
    }

    @Test
    void neither_nothing_nor_too_much_nor_a_part_is_kept() throws IOException {
        refused(Reason.EMPTY, "a.csv", 0, "");
        refused(Reason.EMPTY, "a.csv", -1, "");
        refused(Reason.TOO_LARGE, "a.csv", MOST_BYTES + 1, "");
        refused(Reason.TOO_LARGE, "a.csv", -1, "x".repeat(MOST_BYTES + 1));
        refused(Reason.INCOMPLETE, "a.csv", 4, "123");
        assertThatExceptionOfType(UploadRefused.class)
                .isThrownBy(() -> uploads().take("a.csv", 3, new SequenceInputStream(in("1"), new Lost())))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.INCOMPLETE));
        assertThat(files()).isEmpty();
        assertThat(uploads().take("a.csv", -1, in("x".repeat(MOST_BYTES))).byteCount())
                .isEqualTo(MOST_BYTES);
    }

    @Test
    void an_identity_number_in_a_name_is_told_to_nobody() throws IOException {
        Uploaded kept = take("11010519491231002X.csv", "1");
        assertThat(kept.file()).endsWith("/##################.csv");
        assertThat(files().get(0)).endsWith("/11010519491231002X.csv");
        refused(Reason.EMPTY, "11010519491231002X.csv", 0, "");
    }

    @Test
    void what_ended_processes_left_is_deleted_and_what_is_being_received_is_not() throws IOException {
        uploads().sweep();
        Path uploaded = Files.createDirectories(inbox.resolve("uploaded"));
        Path left = Files.createFile(uploaded.resolve(".a.part"));
        Path received = Files.createFile(uploaded.resolve(".b.part"));
        Path sent = Files.createFile(uploaded.resolve("c.part"));
        for (Path old : List.of(left, sent)) {
            Files.setLastModifiedTime(old, FileTime.from(NOW.minus(25, ChronoUnit.HOURS)));
        }
        Files.setLastModifiedTime(received, FileTime.from(NOW.minus(23, ChronoUnit.HOURS)));
        uploads().sweep();
        assertThat(left).doesNotExist();
        assertThat(received).exists();
        assertThat(sent).exists();
    }

    @Test
    void without_an_inbox_none_is_made() {
        Uploads nowhere = new Uploads(inbox.resolve("none"), MOST_BYTES, Clock.systemUTC());
        assertThatExceptionOfType(NoInbox.class).isThrownBy(() -> nowhere.take("a.csv", 1, in("1")));
    }

    /** A connection that is gone. */
    private static final class Lost extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("connection reset");
        }
    }

    private static InputStream in(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    private void refused(Reason reason, String escapedName, long announced, String content) throws IOException {
        List<String> before = files();
        assertThatExceptionOfType(UploadRefused.class)
                .isThrownBy(() -> uploads().take(escapedName, announced, in(content)))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason))
                .satisfies(e -> assertThat(e.text().en()).doesNotContain("11010519491231002X"));
        assertThat(files()).isEqualTo(before);
    }
}
