package org.urbanstat.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.urbanstat.database.BackupStatement.Kind;
import org.urbanstat.vocabulary.Sha256;

/** A backup that is read. */
final class BackupFile implements AutoCloseable {
    private final ZipFile zip;

    /** @throws IOException when it is no zip, or has no end */
    BackupFile(Path file) throws IOException {
        this.zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    }

    /** The rows of a table, and what they must be. */
    record Part(BackedUpTable table, String entry, long rows, Sha256 sha256) {}

    /**
     * What it says of itself.
     *
     * @throws IOException when it is no backup of a format that this program reads
     */
    BackupAbout about() throws IOException {
        CSVRecord about = records(BackupWriter.ABOUT).get(0);
        if (!about.get("format").equals(BackupAbout.FORMAT)) {
            throw new IOException("format " + about.get("format"));
        }
        return new BackupAbout(
                about.get("program"),
                about.get("schema_version"),
                OffsetDateTime.parse(about.get("taken_at")).toInstant());
    }

    List<Part> parts() throws IOException {
        return records(BackupWriter.TABLES).stream()
                .map(row -> new Part(
                        new BackedUpTable(row.get("name"), row.get("columns")),
                        row.get("entry"),
                        Long.parseLong(row.get("rows")),
                        new Sha256(row.get("sha256"))))
                .toList();
    }

    List<BackupStatement> statements() throws IOException {
        return records(BackupWriter.STATEMENTS).stream()
                .map(row -> new BackupStatement(
                        row.get("object"),
                        Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
                        row.get("statement")))
                .toList();
    }

    InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("no part " + name);
        }
        return zip.getInputStream(entry);
    }

    private List<CSVRecord> records(String entry) throws IOException {
        try (CSVParser parser = BackupWriter.CSV
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new InputStreamReader(open(entry), StandardCharsets.UTF_8))) {
            return parser.getRecords();
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
