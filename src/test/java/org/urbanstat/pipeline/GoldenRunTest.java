package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** sample-data/inbox in, sample-data/expected out; the second run changes nothing. */
class GoldenRunTest {
    static final Instant NOW = Instant.parse("2025-11-01T18:30:00Z");
    static final Path INBOX = Path.of("sample-data", "inbox");
    static final Path EXPECTED = Path.of("sample-data", "expected");

    @Test
    void the_sample_gives_the_expected_tables_and_a_second_run_publishes_nothing(@TempDir Path out)
            throws SQLException, IOException {
        try (TestInstallation urbanstat = TestInstallation.with(Path.of("jobs"), Clock.fixed(NOW, ZoneOffset.UTC))) {
            RunOutcome first = urbanstat.run(INBOX);
            assertThat(first.releaseId()).contains(1L);
            urbanstat.export(out.resolve("first"));
            if (Boolean.getBoolean("golden.rewrite")) {
                rewrite(out.resolve("first"));
            }
            RunOutcome second = urbanstat.run(INBOX);
            assertThat(second.releaseId()).isEmpty();
            assertThat(second.changedRows()).isEmpty();
            assertThat(second.submissions()).isEqualTo(new RunOutcome.Submissions(0, 0, 0));
            urbanstat.export(out.resolve("second"));
        }
        assertSame(EXPECTED, out.resolve("first"));
        assertSame(EXPECTED, out.resolve("second"));
    }

    /** For a change that is meant: the difference is read before it is committed. */
    private static void rewrite(Path actual) throws IOException {
        FileSystemUtils.deleteRecursively(EXPECTED);
        FileSystemUtils.copyRecursively(actual, EXPECTED);
    }

    private static void assertSame(Path expected, Path actual) throws IOException {
        assertThat(names(actual)).isEqualTo(names(expected));
        for (String name : names(expected)) {
            assertThat(content(actual.resolve(name))).as(name).isEqualTo(content(expected.resolve(name)));
        }
    }

    /** What else the manifest holds is its own test's; the schema grows and the code changes without the tables changing. */
    private static String content(Path file) throws IOException {
        String text = Files.readString(file);
        return file.endsWith("release.csv")
                ? text.replaceAll("(?m),[0-9]{3}$", ",NNN")
                        .replaceAll("\"\\{.*\\}\"", "MANIFEST")
                        .replaceAll("([0-9]+\\.[0-9]+\\.[0-9]+)\\+[0-9a-f]{12}", "$1+CODE")
                : text;
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
