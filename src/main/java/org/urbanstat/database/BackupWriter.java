package org.urbanstat.database;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.urbanstat.vocabulary.Sha256;

/** The parts of a backup, one after another. */
final class BackupWriter {
    static final String TABLES = "tables.csv";
    static final String STATEMENTS = "statements.csv";
    static final String ABOUT = "about.csv";
    static final CSVFormat CSV = CSVFormat.RFC4180;

    private final ZipOutputStream zip;
    private final List<List<String>> written = new ArrayList<>();
    private long rows;

    BackupWriter(OutputStream out) {
        this.zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16), StandardCharsets.UTF_8);
        // what is large in it are workbooks, which are packed already
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /** What gives the rows of a table. */
    interface Rows {
        /** How many it wrote. */
        long into(OutputStream out) throws SQLException, IOException;
    }

    void table(BackedUpTable table, Rows source) throws SQLException, IOException {
        MessageDigest digest = Sha256.digest();
        String entry = table.entry(written.size() + 1);
        open(entry);
        long count = source.into(new DigestOutputStream(new StaysOpen(zip), digest));
        zip.closeEntry();
        rows += count;
        written.add(List.of(
                table.name(),
                table.columns(),
                entry,
                Long.toString(count),
                Sha256.of(digest).hex()));
    }

    void statements(List<BackupStatement> statements) throws IOException {
        List<List<String>> lines = new ArrayList<>(List.of(List.of("object", "kind", "statement")));
        statements.forEach(s -> lines.add(List.of(s.object(), s.kind().name().toLowerCase(Locale.ROOT), s.text())));
        csv(STATEMENTS, lines);
    }

    void about(BackupAbout about) throws IOException {
        csv(
                ABOUT,
                List.of(
                        List.of("format", "program", "schema_version", "taken_at"),
                        List.of(
                                BackupAbout.FORMAT,
                                about.program(),
                                about.schemaVersion(),
                                about.takenAt().atOffset(ZoneOffset.UTC).toString())));
    }

    /** Ends the file; the stream under it stays open. */
    void finish() throws IOException {
        List<List<String>> lines = new ArrayList<>(List.of(List.of("name", "columns", "entry", "rows", "sha256")));
        lines.addAll(written);
        csv(TABLES, lines);
        zip.finish();
        zip.flush();
    }

    int tables() {
        return written.size();
    }

    long rows() {
        return rows;
    }

    private void csv(String entry, List<List<String>> lines) throws IOException {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSV)) {
            printer.printRecords(lines);
        }
        open(entry);
        zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** The same database at the same instant gives the same bytes, so no entry carries a time of its own. */
    private void open(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
    }

    /** COPY closes nothing, but a digest stream that is closed would close the zip. */
    private static final class StaysOpen extends FilterOutputStream {
        StaysOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() {}
    }
}
