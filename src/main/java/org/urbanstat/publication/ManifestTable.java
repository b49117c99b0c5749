package org.urbanstat.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;

/** A table as a manifest names it: with the columns that were hashed. */
record ManifestTable(HashedTable table, long rowCount, String sha256, List<String> columns) {
    /** Those of a release. */
    static List<ManifestTable> of(JdbcClient jdbc, long release) {
        return jdbc.sql(SqlFile.beside(ManifestTable.class, "manifest-tables").text())
                .param("release", release)
                .query((row, number) -> of(row))
                .list();
    }

    static ManifestTable of(HashedTable table, TableHash hash, List<String> columns) {
        return new ManifestTable(table, hash.rowCount(), hash.sha256(), columns);
    }

    private static ManifestTable of(ResultSet row) throws SQLException {
        return new ManifestTable(
                new HashedTable(row.getString("name")),
                row.getLong("row_count"),
                row.getString("sha256"),
                List.of((String[]) row.getArray("columns").getArray()));
    }

    boolean isThere(JdbcClient jdbc) {
        return table.isThere(jdbc);
    }

    /** The hashes of the row versions that the release shows, computed now. */
    Map<Bucket, TableHash> published(JdbcClient jdbc, long release) {
        return hashes(jdbc, table.lines(jdbc, columns, false, visible(release)));
    }

    /** The hashes of the candidate's rows, computed now. */
    Map<Bucket, TableHash> candidate(JdbcClient jdbc) {
        return hashes(jdbc, table.lines(jdbc, columns, true, "true"));
    }

    private static Map<Bucket, TableHash> hashes(JdbcClient jdbc, String lines) {
        Map<Bucket, TableHash> hashes = new HashMap<>();
        jdbc.sql(BucketHashes.HASHED.replace("{lines}", lines)).query(row -> {
            hashes.put(Bucket.of(row), new TableHash(row.getLong("row_count"), row.getString("sha256")));
        });
        return hashes;
    }

    /** A condition on the row versions {@code t}. */
    static String visible(long release) {
        return "t.from_release <= " + release + " and (t.to_release is null or t.to_release > " + release + ")";
    }
}
