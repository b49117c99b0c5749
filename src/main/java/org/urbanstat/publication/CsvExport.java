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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.urbanstat.database.SqlFile;

/**
 * Writes the views of the mart as CSV files: UTF-8, one file a view, a header row, rows in the order of their key. Two
 * exports of one release are the same bytes, whenever they are made: a column that came with a later release is not
 * printed.
 */
public final class CsvExport {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
    private static final SqlFile COLUMNS = SqlFile.beside(CsvExport.class, "exported-columns");
    private static final int ROWS_A_FETCH = 2_000;
    private static final List<String> FACT_KEY = List.of("period", "town_code", "file_name", "sheet", "sheet_row");

    /** The columns that put the rows of each view in order; of a view that is not named, all its columns. */
    private static final Map<String, List<String>> KEYS = Map.ofEntries(
            Map.entry("urbanization_rate", List.of("period", "area_code")),
            Map.entry("published_rate", List.of("area_name", "as_of_date", "vintage")),
            Map.entry("indicator_value", List.of("period", "area_code", "indicator_code")),
            Map.entry("possible_value", List.of("period", "town_code", "indicator_code")),
            Map.entry("rate_rank", List.of("period", "indicator_code", "town_code")),
            Map.entry("person_money_reward", List.of("period", "town_code", "policy_code")),
            Map.entry("person_money_clawback", List.of("period", "corrected_period", "town_code")),
            Map.entry("person_land_quota", List.of("period", "town_code", "policy_code")),
            Map.entry("scorecard", List.of("period", "subject_type", "subject_code")),
            Map.entry("scorecard_part", List.of("period", "subject_type", "subject_code", "ordinal")),
            Map.entry("return_status", List.of("period", "form_code", "town_code")),
            Map.entry("return_count", List.of("period", "form_code", "county_code")),
            Map.entry("revision_act", List.of("period", "form_code", "town_code", "revision", "kind", "rule_code")),
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
            Map.entry("indicator_value_restated", List.of("period", "area_code", "indicator_code")),
            Map.entry("urbanization_rate_restated", List.of("period", "area_code")),
            Map.entry("area_succession", List.of("effective_on", "from_code", "to_code")),
            Map.entry("responsible_unit", List.of("subject_type", "item", "indicator_code", "form_code", "unit_order")),
            Map.entry("target_trajectory", List.of("period", "area_code", "indicator_code")),
            Map.entry("land_linkage", List.of("period", "area_code")),
            Map.entry("town_summary", List.of("period", "town_code")),
            Map.entry("figure_change", List.of("release_id", "figure", "policy_code", "period", "area_code")),
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
            pin();
            List<Path> files = new ArrayList<>();
            for (Map.Entry<String, List<Column>> view : views().entrySet()) {
                Path file = directory.resolve(view.getKey() + ".csv");
                writeView(view.getKey(), view.getValue(), file);
                files.add(file);
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            connection.rollback();
        }
    }

    /** The last release is exported as that release, not as what its successor may show. */
    private void pin() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select set_config('urbanstat.as_of', coalesce(max(release_id), 0)::text, true)"
                    + " from mart.release");
        }
    }

    /** A column of a view that the release has. */
    private record Column(String view, String name, boolean isText) {
        String inOrder() {
            return isText ? name + " collate \"C\"" : name;
        }
    }

    /** Every view with its columns, in order of name. */
    private Map<String, List<Column>> views() throws SQLException {
        Map<String, List<Column>> views = new LinkedHashMap<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(COLUMNS.text())) {
            while (rows.next()) {
                Column column = new Column(rows.getString(1), rows.getString(2), rows.getBoolean(3));
                views.computeIfAbsent(column.view(), v -> new ArrayList<>()).add(column);
            }
        }
        return views;
    }

    private void writeView(String view, List<Column> columns, Path file) throws SQLException, IOException {
        String sql = "select %s from mart.%s v order by %s"
                .formatted(
                        columns.stream().map(Column::name).collect(Collectors.joining(", ")),
                        view,
                        inOrder(view, columns).map(Column::inOrder).collect(Collectors.joining(", ")));
        try (var statement = connection.prepareStatement(sql)) {
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

    /** The columns of the key, then all others, so that no two rows can change places. */
    private static Stream<Column> inOrder(String view, List<Column> columns) {
        List<String> key = view.startsWith("fact_") ? FACT_KEY : KEYS.getOrDefault(view, List.of());
        Stream<Column> first =
                key.stream().flatMap(k -> columns.stream().filter(c -> c.name().equals(k)));
        return Stream.concat(first, columns.stream().filter(c -> !key.contains(c.name())));
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
}
