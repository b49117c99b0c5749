package org.urbanstat.restarts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.urbanstat.publication.CsvExport;

/** What {@code export} writes, without what may differ between two installations that received the same. */
final class ExportedTables {
    private static final Set<String> MAY_DIFFER =
            Set.of("release_id", "run_id", "received_at", "published_at", "manifest");

    private ExportedTables() {}

    /** The lines of each file by its name, while its server is up; what {@code release} says of a release is bound to the run that made it. */
    static Map<String, List<String>> of(Installation installation) {
        Path out = installation.data().resolveSibling("exported-" + System.nanoTime());
        try (Connection connection = installation.server().connect()) {
            new CsvExport(connection).write(out);
            return in(out);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same of files that were exported already. */
    static Map<String, List<String>> in(Path out) {
        try (Stream<Path> files = Files.list(out)) {
            Map<String, List<String>> tables = new TreeMap<>();
            for (Path file : files.toList()) {
                tables.put(file.getFileName().toString(), lines(file));
            }
            return tables;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) throws IOException {
        try (CSVParser parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .get()
                .parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            List<String> kept = parser.getHeaderNames().stream()
                    .filter(name -> !MAY_DIFFER.contains(name))
                    .toList();
            List<String> lines = new ArrayList<>(List.of(String.join("|", kept)));
            for (CSVRecord row : parser) {
                lines.add(String.join("|", kept.stream().map(row::get).toList()));
            }
            return lines;
        }
    }
}
