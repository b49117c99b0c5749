package org.urbanstat.publication;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;

/** Compares the rows of a release with a candidate that was built anew elsewhere, table by table, key by key. */
public final class Recomputation {
    private static final int ROWS_A_FETCH = 2_000;

    private final DataSource published;
    private final DataSource rebuilt;
    private final long release;
    private final int shown;
    private final List<RowDifference> differences = new ArrayList<>();
    private long count;

    /**
     * Compares nothing yet.
     *
     * @param rebuilt whose views {@code publication.candidate_…} hold the state
     * @param shown how many differing values are named; all are counted
     */
    public Recomputation(DataSource published, DataSource rebuilt, long release, int shown) {
        this.published = published;
        this.rebuilt = rebuilt;
        this.release = release;
        this.shown = shown;
    }

    /**
     * What does not come out as it was published.
     *
     * @param rowCount rows that differ, are missing or are too many
     * @param first the first of the values, by table and key
     */
    public record Outcome(long rowCount, List<RowDifference> first) {}

    /** Compares hashes first, and rows only of tables whose hashes differ. */
    public Outcome compare() {
        JdbcClient here = JdbcClient.create(published);
        JdbcClient there = JdbcClient.create(rebuilt);
        for (ManifestTable table : ManifestTable.of(here, release)) {
            boolean isSame = table.isThere(there)
                    ? table.published(here, release).equals(table.candidate(there))
                    : table.published(here, release).isEmpty();
            if (!isSame) {
                rows(table, here, there);
            }
        }
        return new Outcome(count, List.copyOf(differences));
    }

    private void rows(ManifestTable table, JdbcClient here, JdbcClient there) {
        String of = table.table().keyed(here, table.columns(), false, ManifestTable.visible(release));
        String with = table.isThere(there)
                ? table.table().keyed(there, table.columns(), true, "true")
                : "select '' as key, '' as line where false";
        try (Connection one = published.getConnection();
                Connection other = rebuilt.getConnection()) {
            merge(table, one, of, other, with);
        } catch (SQLException e) {
            throw new UncategorizedSQLException(
                    "recomputation of " + table.table().name(), of, e);
        }
    }

    private void merge(ManifestTable table, Connection one, String of, Connection other, String with)
            throws SQLException {
        try (Rows left = new Rows(one, of);
                Rows right = new Rows(other, with)) {
            while (left.key() != null || right.key() != null) {
                int order = compare(left.key(), right.key());
                if (order < 0) {
                    differs(table, left.key(), left.line(), null);
                    left.next();
                } else if (order > 0) {
                    differs(table, right.key(), null, right.line());
                    right.next();
                } else {
                    if (!left.line().equals(right.line())) {
                        differs(table, left.key(), left.line(), right.line());
                    }
                    left.next();
                    right.next();
                }
            }
        }
    }

    /** As PostgreSQL's collation C compares: by the bytes of UTF-8, which is by code points. */
    private static int compare(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null ? 1 : -1;
        }
        return java.util.Arrays.compareUnsigned(
                one.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                other.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private void differs(ManifestTable table, @Nullable String key, @Nullable String was, @Nullable String is) {
        count++;
        if (differences.size() >= shown || key == null) {
            return;
        }
        String name = table.table().name();
        if (was == null || is == null) {
            differences.add(new RowDifference(name, key, "*", text(was), text(is)));
            return;
        }
        List<String> before = cells(was);
        List<String> after = cells(is);
        for (int i = 0; i < table.columns().size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
                differences.add(new RowDifference(name, key, table.columns().get(i), before.get(i), after.get(i)));
            }
        }
    }

    private List<String> cells(String line) {
        return JdbcClient.create(published)
                .sql(SqlFile.beside(Recomputation.class, "line-cells").text())
                .param("line", line)
                .query((row, number) -> text(row.getString(1)))
                .list();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Rows in order of key, some at a time. */
    private static final class Rows implements AutoCloseable {
        private final Connection connection;
        private final Statement statement;
        private final ResultSet rows;
        private @Nullable String key;
        private String line = "";

        Rows(Connection connection, String query) throws SQLException {
            this.connection = connection;
            connection.setAutoCommit(false);
            this.statement = connection.createStatement();
            statement.setFetchSize(ROWS_A_FETCH);
            this.rows = statement.executeQuery(query);
            next();
        }

        void next() throws SQLException {
            boolean isMore = rows.next();
            key = isMore ? rows.getString("key") : null;
            line = isMore ? rows.getString("line") : "";
        }

        @Nullable
        String key() {
            return key;
        }

        String line() {
            return line;
        }

        @Override
        public void close() throws SQLException {
            statement.close();
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
