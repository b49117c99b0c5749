package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbanstat.audit.AuditChain;
import org.urbanstat.database.Backup;
import org.urbanstat.database.BackupFailure;
import org.urbanstat.database.BackupSummary;
import org.urbanstat.database.Restore;
import org.urbanstat.database.TestDatabase;
import org.urbanstat.publication.CsvExport;

/** What two towns sent, written into one file and put into another database. */
class BackupTest {
    private static final Instant TAKEN = Instant.parse("2025-11-02T00:00:00Z");

    @TempDir
    static Path folder;

    static SmallCountry country;
    static TestInstallation urbanstat;
    static Path file;
    static BackupSummary written;

    @BeforeAll
    static void open() {
        country = SmallCountry.in(folder.resolve("country")).sendAll();
        urbanstat = TestInstallation.of(country);
        urbanstat.run(country.request());
        file = folder.resolve("one.backup");
        written = new Backup(urbanstat.dataSource(), "urbanstat test").write(file, TAKEN);
    }

    @AfterAll
    static void close() {
        urbanstat.close();
    }

    @Test
    void restoresTheSameMartAndTheSameRows() throws SQLException, IOException {
        try (TestDatabase other = TestDatabase.fresh()) {
            BackupSummary restored = new Restore(other.dataSource()).from(file);
            assertThat(restored).isEqualTo(written);
            urbanstat.export(folder.resolve("before"));
            try (Connection connection = other.dataSource().getConnection()) {
                new CsvExport(connection).write(folder.resolve("after"));
            }
            assertThat(texts(folder.resolve("after")))
                    .isEqualTo(texts(folder.resolve("before")))
                    .hasSizeGreaterThan(10);
            Path again = folder.resolve("again.backup");
            new Backup(other.dataSource(), "urbanstat test").write(again, TAKEN);
            assertThat(parts(again)).isEqualTo(parts(file));
            assertThat(new AuditChain(other.client()).check())
                    .isEqualTo(new AuditChain(urbanstat.client()).check())
                    .matches(chain -> chain.isWhole() && chain.events() == 13);
        }
    }

    @Test
    void goesOnWhereTheOtherStood() {
        TestDatabase other = TestDatabase.fresh();
        new Restore(other.dataSource()).from(file);
        try (TestInstallation next = TestInstallation.on(other, country)) {
            RunOutcome second = next.run(country.request());
            assertThat(second.runId()).isEqualTo(2);
            assertThat(second.releaseId()).isEmpty();
            assertThat(second.submissions()).isEqualTo(new RunOutcome.Submissions(0, 0, 0));
        }
    }

    @Test
    void isNotPutOverWhatIsThere() {
        assertThatThrownBy(() -> new Restore(urbanstat.dataSource()).from(file))
                .isInstanceOf(BackupFailure.class)
                .hasMessage("This database already holds runs or submissions; a backup is restored into an empty one."
                        + " Name a new data directory with --data DIR, or an empty database with"
                        + " SPRING_DATASOURCE_URL.");
    }

    @Test
    void neverOverwritesAFile() {
        assertThatThrownBy(() -> new Backup(urbanstat.dataSource(), "urbanstat test").write(file, TAKEN))
                .isInstanceOf(BackupFailure.class)
                .hasMessage(file + " exists already. Name another file, or remove it first; a backup is never"
                        + " overwritten.");
    }

    @Test
    void aFileThatBrokeOffRestoresNothing() throws IOException {
        Path half = folder.resolve("half.backup");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(half, Arrays.copyOf(bytes, bytes.length / 2));
        assertRefused(half, half + " is not a whole backup of urbanstat (");
    }

    @Test
    void rowsThatWereChangedRestoreNothing() throws IOException {
        Path changed = rewritten(
                "changed.backup",
                (name, text) -> name.contains("intake.submission.") ? text.replace("甲镇人口", "乙镇人口") : text);
        assertRefused(changed, changed + " is not a whole backup of urbanstat (intake.submission: 12 rows, SHA-256 ");
    }

    @Test
    void aNewerOneIsRefused() throws IOException {
        Path newer = rewritten(
                "newer.backup",
                (name, text) -> name.equals("about.csv") ? text.replaceAll(",0*[0-9]+,2025", ",999,2025") : text);
        assertRefused(
                newer,
                "This backup was written by urbanstat test with schema version 999, which this program does not know.");
    }

    private static void assertRefused(Path backup, String beginning) {
        try (TestDatabase other = TestDatabase.fresh()) {
            assertThatThrownBy(() -> new Restore(other.dataSource()).from(backup))
                    .isInstanceOf(BackupFailure.class)
                    .hasMessageStartingWith(beginning);
            assertThat(other.lines("select count(*) from pipeline.run")).containsExactly("0");
            assertThat(other.lines("select count(*) from intake.submission")).containsExactly("0");
        }
    }

    private static Path rewritten(String name, BiFunction<String, String, String> change) throws IOException {
        Path copy = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(copy);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts(file).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(change.apply(part.getKey(), part.getValue()).getBytes(StandardCharsets.UTF_8));
            }
        }
        return copy;
    }

    private static Map<String, String> parts(Path backup) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (InputStream in = Files.newInputStream(backup);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static Map<String, String> texts(Path directory) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (var files = Files.list(directory)) {
            for (Path path : files.toList()) {
                texts.put(path.getFileName().toString(), Files.readString(path));
            }
        }
        return texts;
    }
}
