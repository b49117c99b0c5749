package org.urbanstat.publication;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;

/**
 * The hashes of the rows of one table, in two levels: rows of one period and county make a bucket, the buckets in their
 * order make the table. A release computes anew the buckets in which it opened or closed a row, and no other.
 */
final class BucketHashes {
    /**
     * {…} yields period, county_code and line. Lines are put in order bucket by bucket: they come nearly so, and to sort
     * those of all buckets at once costs more than to make them.
     */
    static final String HASHED = """
            select b.period, b.county_code, cardinality(b.lines)::bigint as row_count,
              encode(sha256(convert_to((
                select string_agg(u.line, chr(10) order by u.line collate "C")
                from unnest(b.lines) u (line)), 'UTF8')), 'hex') as sha256
            from (
              select l.period, l.county_code, array_agg(l.line) as lines
              from ({lines}) l
              group by l.period, l.county_code
            ) b
            """;

    private final JdbcClient jdbc;
    private final HashedTable table;

    BucketHashes(JdbcClient jdbc, HashedTable table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** Brings the hashes of the buckets in which the release opened or closed a row. */
    TableHash bringTouched(long release, List<String> columns) {
        jdbc.sql("drop table if exists touched_bucket, computed_bucket").update();
        jdbc.sql("create temporary table touched_bucket on commit drop as " + table.touched(jdbc, release))
                .update();
        compute(columns, "t.to_release is null and " + table.isTouched(jdbc));
        return changed(release);
    }

    /** Brings the hashes of all buckets: other columns are hashed now, or none was before. */
    TableHash bringAll(long release, List<String> columns) {
        jdbc.sql("drop table if exists touched_bucket, computed_bucket").update();
        compute(columns, "t.to_release is null");
        jdbc.sql(
                        "create temporary table touched_bucket on commit drop as select period, county_code from computed_bucket"
                                + " union select period, county_code from publication.bucket_hash where to_release is null"
                                + " and table_name = '" + table.name() + "'")
                .update();
        return changed(release);
    }

    private void compute(List<String> columns, String condition) {
        String lines = table.lines(jdbc, columns, false, condition);
        jdbc.sql("create temporary table computed_bucket on commit drop as " + HASHED.replace("{lines}", lines))
                .update();
    }

    private TableHash changed(long release) {
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

    private void change(String file, long release) {
        jdbc.sql(SqlFile.beside(BucketHashes.class, file).text())
                .param("table", table.name())
                .param("release", release)
                .update();
    }
}
