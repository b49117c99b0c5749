package org.urbanstat.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;

/** Writes and reads rows by COPY on the connection of the current Spring transaction, in bounded memory. */
public final class Copy {
    private final DataSource dataSource;

    public Copy(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Where the rows go, one call a row. */
    public interface Rows {
        /**
         * One row.
         *
         * @param values in the order of the columns: null, strings (also for jsonb), whole and decimal numbers,
         *     booleans, instants, dates, bytes, lists of strings (text[]), Optionals of these, and the words of
         *     vocabulary; a NUL character, which PostgreSQL cannot hold, becomes U+FFFD
         */
        void row(@Nullable Object... values);
    }

    /**
     * Copies the rows that the source gives; where it gives none, the database is not asked.
     *
     * @param table with its schema, as it stands in SQL
     * @param columns by name
     * @return how many rows were written
     * @throws org.springframework.dao.DataAccessException when the database refuses a row; no row is written then
     */
    public long into(String table, List<String> columns, Consumer<Rows> source) {
        String sql = statement(table, columns);
        return into(sql, connection -> new CopyText(connection.getCopyAPI(), sql, columns.size()), source);
    }

    /**
     * As {@link #into}, for rows that are mostly bytes: they go as they are. Strings, {@link java.time.Instant}s, bytes,
     * longs for bigint, Optionals of these, and SHA-256 as text; every value of its column's own type.
     */
    public long bytesInto(String table, List<String> columns, Consumer<Rows> source) {
        String sql = statement(table, columns) + " (format binary)";
        return into(sql, connection -> new CopyBinary(connection, sql, columns.size()), source);
    }

    private static String statement(String table, List<String> columns) {
        return columns.stream()
                .map(column -> '"' + column.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(", ", "copy " + table + " (", ") from stdin"));
    }

    private long into(String sql, Target target, Consumer<Rows> source) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            return copy(target.on(connection.unwrap(PGConnection.class)), source);
        } catch (SQLException e) {
            throw told(sql, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /**
     * Hands on the rows of a query.
     *
     * @param query as it stands in SQL, without parameters
     * @param rows takes the values of each row as PostgreSQL writes them, null where there is none
     */
    public void out(String query, Consumer<@Nullable String[]> rows) {
        String sql = "copy (" + query + ") to stdout";
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql);
            try {
                for (byte[] line = copy.readFromCopy(); line != null; line = copy.readFromCopy()) {
                    rows.accept(CopiedLine.values(line));
                }
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException e) {
            throw told(sql, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /** Spring has no name for what a trigger raises. */
    private DataAccessException told(String sql, SQLException reason) {
        DataAccessException named = new SQLErrorCodeSQLExceptionTranslator(dataSource).translate("copy", sql, reason);
        return named == null ? new UncategorizedSQLException("copy", sql, reason) : named;
    }

    private static long copy(CopyTarget target, Consumer<Rows> source) throws SQLException {
        try {
            source.accept(target);
            return target.end();
        } catch (CopyText.Broken e) {
            throw e.reason();
        } finally {
            target.cancel();
        }
    }

    private interface Target {
        CopyTarget on(PGConnection connection) throws SQLException;
    }
}
