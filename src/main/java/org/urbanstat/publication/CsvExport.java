package org.urbanstat.publication;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes the views of the mart as CSV files: UTF-8, one file a view, a header row, rows in the order of their key. Two
 * exports of one release are the same bytes.
 */
public final class CsvExport {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
    private static final int ROWS_A_FETCH = 2_000;
    private static final List<String> FACT_KEY = List.of("period", "town_code", "file_name", "sheet", "sheet_row");

    /** The columns that put the rows of each view in order; of a view that is not named, all its columns. */
    private static final Map<String, List<String>> KEYS = Map.ofEntries(
            Map.entry("urbanization_rate", List.of("period", "area_code")),
            Map.entry("published_rate", List.of("area_name", "as_of_date", "vintage")),
            Map.entry("indicator_value", List.of("period", "area_code", "indicator_code")),
            Map.entry("person_money_reward", List.of("period", "town_code", "policy_code")),
            Map.entry("person_money_clawback", List.of("period", "corrected_period", "town_code")),
            Map.entry("person_land_quota", List.of("period", "town_code", "policy_code")),
            Map.entry("scorecard", List.of("period", "subject_type", "subject_code")),
            Map.entry("return_status", List.of("period", "form_code", "town_code")),
            Map.entry(
                    "finding",
                    List.of(
                            "period",
                            "town_code",
                            "form_code",
                            "revision",
                            "file_name",
                            "sheet",
                            "cell",
                            "rule_code",
                            "message_en",
                            "raw_text",
                            "waiver",
                            "release_id")),
            Map.entry("town_summary", List.of("period", "town_code")),
            Map.entry("release", List.of("release_id")),
            Map.entry("data_dictionary", List.of("view_name", "column_name")));

    private final Connection connection;

    /** @param connection one whose {@code urbanstat.as_of} says which release is exported */
    public CsvExport(Connection connection) {
        this.connection = connection;
    }

    /**
     * Writes every view into the directory, which is made where it is missing.
     *
     * @return the files, in order of name
     */
    public List<Path> write(Path directory) throws SQLException {
        try {
            Files.createDirectories(directory);
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            List<Path> files = new ArrayList<>();
            for (String view : views()) {
                Path file = directory.resolve(view + ".csv");
                writeView(view, file);
                files.add(file);
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            connection.rollback();
        }
    }

    private List<String> views() throws SQLException {
        return strings("""
                select viewname
                from pg_catalog.pg_views
                where schemaname = 'mart'
                order by viewname collate "C"
                """);
    }

    private void writeView(String view, Path file) throws SQLException, IOException {
        String order = String.join(", ", orderOf(view));
        try (var statement = connection.prepareStatement("select v.* from mart." + view + " v order by " + order)) {
            statement.setFetchSize(ROWS_A_FETCH);
            try (ResultSet rows = statement.executeQuery();
                    BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                    CSVPrinter csv = new CSVPrinter(writer, FORMAT)) {
                printHeader(csv, rows);
                while (rows.next()) {
                    printRow(csv, rows);
                }
            }
        }
    }

    private List<String> orderOf(String view) throws SQLException {
        List<String> key = view.startsWith("fact_") ? FACT_KEY : KEYS.getOrDefault(view, List.of());
        return strings("""
                        select a.attname || case when a.atttypid = 'text'::regtype then ' collate "C"' else '' end
                        from pg_catalog.pg_attribute a
                        where a.attrelid = ('mart.%1$s')::regclass and a.attnum > 0
                          and (cardinality('{%2$s}'::text[]) = 0 or a.attname = any ('{%2$s}'))
                        order by array_position('{%2$s}'::text[], a.attname::text), a.attnum
                        """.formatted(view, String.join(",", key)));
    }

    private static void printHeader(CSVPrinter csv, ResultSet rows) throws SQLException, IOException {
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            csv.print(rows.getMetaData().getColumnLabel(i));
        }
        csv.println();
    }

    private static void printRow(CSVPrinter csv, ResultSet rows) throws SQLException, IOException {
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            csv.print(CellText.defused(rows, i));
        }
        csv.println();
    }

    private List<String> strings(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
