package org.urbanstat.publication;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;

/**
 * The hashes of the rows of one table, in two levels: rows of one period and county make a bucket, the buckets in their
 * order make the table. A release computes anew the buckets in which it opened or closed a row, and no other.
 */
final class BucketHashes {
    /** {…} yields period, county_code and line. */
    static final String HASHED = """
            select l.period, l.county_code, count(*) as row_count,
              encode(sha256(convert_to(string_agg(l.line, chr(10) order by l.line collate "C"), 'UTF8')), 'hex') as sha256
            from ({lines}) l
            group by l.period, l.county_code
            """;

    private final JdbcClient jdbc;
    private final HashedTable table;

    BucketHashes(JdbcClient jdbc, HashedTable table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** Brings the hashes to a release whose row versions are written; all of them where other columns are hashed now. */
    TableHash bring(long release, List<String> columns) {
        boolean isWhole = !columns.equals(hashedBefore(release));
        jdbc.sql("drop table if exists touched_bucket, computed_bucket").update();
        jdbc.sql("create temporary table touched_bucket on commit drop as " + touched(release, isWhole))
                .update();
        String lines = table.lines(jdbc, columns, false, "t.to_release is null and " + table.isTouched(jdbc));
        jdbc.sql("create temporary table computed_bucket on commit drop as " + HASHED.replace("{lines}", lines))
                .update();
        change("bucket-hashes-closed", release);
        change("bucket-hashes-opened", release);
        return of(release);
    }

    /** The hash of the table in a release. */
    TableHash of(long release) {
        return jdbc.sql(SqlFile.beside(BucketHashes.class, "table-hash").text())
                .param("table", table.name())
                .param("release", release)
                .query(TableHash.class)
                .single();
    }

    private String touched(long release, boolean isWhole) {
        return isWhole
                ? table.current(jdbc)
                        + " union select period, county_code from publication.bucket_hash where to_release is null"
                        + " and table_name = '" + table.name() + "'"
                : table.touched(jdbc, release);
    }

    private List<String> hashedBefore(long release) {
        return jdbc.sql(SqlFile.beside(BucketHashes.class, "hashed-columns").text())
                .param("release", release - 1)
                .param("table", table.name())
                .query(String.class)
                .list();
    }

    private void change(String file, long release) {
        jdbc.sql(SqlFile.beside(BucketHashes.class, file).text())
                .param("table", table.name())
                .param("release", release)
                .update();
    }
}
