package org.urbanstat.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.urbanstat.database.BackupStatement.Kind;

/** The database as one transaction sees it. */
final class BackupSnapshot {
    private static final String TABLES = text("backup-tables");
    private static final String STATEMENTS = text("backup-statements");
    private static final String SEQUENCES = text("backup-sequences");
    private static final String SCHEMA_VERSION = SchemaVersion.QUERY.text();

    private final Connection connection;

    /** @param connection in a transaction of isolation repeatable read, in which nothing was asked yet */
    BackupSnapshot(Connection connection) {
        this.connection = connection;
    }

    /** Keeps every table from being altered meanwhile; rows may come and go, and are not seen. */
    void into(BackupWriter writer, String program, Instant takenAt) throws SQLException, IOException {
        List<BackedUpTable> tables = tables();
        try (Statement statement = connection.createStatement()) {
            statement.execute(tables.stream()
                    .map(BackedUpTable::name)
                    .collect(Collectors.joining(", ", "lock table ", " in access share mode")));
        }
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (BackedUpTable table : tables) {
            writer.table(table, out -> copy.copyOut(table.copyOut(), out));
        }
        writer.statements(statements());
        writer.about(new BackupAbout(program, schemaVersion(), takenAt));
    }

    private List<BackedUpTable> tables() throws SQLException {
        return rows(TABLES, row -> new BackedUpTable(row.getString(1), row.getString(2)));
    }

    private List<BackupStatement> statements() throws SQLException {
        List<BackupStatement> statements = new ArrayList<>(rows(
                STATEMENTS,
                row -> new BackupStatement(
                        row.getString(1), Kind.valueOf(row.getString(2).toUpperCase(Locale.ROOT)), row.getString(3))));
        statements.addAll(
                rows(SEQUENCES, row -> new BackupStatement(row.getString(1), Kind.SEQUENCE, row.getString(2))));
        return statements;
    }

    private String schemaVersion() throws SQLException {
        return rows(SCHEMA_VERSION, row -> row.getString(1)).get(0);
    }

    private <T> List<T> rows(String sql, Row<T> row) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(row.of(result));
            }
        }
        return rows;
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static String text(String name) {
        return SqlFile.beside(BackupSnapshot.class, name).text();
    }
}
