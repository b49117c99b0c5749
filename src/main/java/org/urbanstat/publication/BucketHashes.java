package org.urbanstat.publication;

import java.util.List;
import java.util.Optional;
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

    /** Likewise of the buckets that are asked for, by the function of {@code hashed-bucket.sql}. */
    private static final String HASHED_BY_BUCKET = """
            select h.period, h.county_code, (h.hashed).row_count, (h.hashed).sha256
            from (
              select b.period, b.county_code, pg_temp.hashed_bucket(b) as hashed
              from publication.touched_bucket b
              offset 0
            ) h
            where (h.hashed).row_count > 0
            """;

    /** So many hold few rows each (those of a month), and are cheaper to gather than to find one by one. */
    private static final int FEWEST_GATHERED = 10_000;

    /** Fewer are hashed sooner than other processes of the server are started, for each of the tables anew. */
    private static final int FEWEST_SHARED = 50;

    private final JdbcClient jdbc;
    private final HashedTable table;

    BucketHashes(JdbcClient jdbc, HashedTable table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** Brings the hashes of the buckets in which the release opened or closed a row. */
    TableHash bringTouched(long release, List<String> columns) {
        return bring(
                release, columns, table.touched(jdbc, release), "t.to_release is null and " + table.isTouched(jdbc));
    }

    /** Brings the hashes of all buckets: other columns are hashed now, or none was before. */
    TableHash bringAll(long release, List<String> columns) {
        String known = " union select period, county_code from publication.bucket_hash where to_release is null"
                + " and table_name = '" + table.name() + "'";
        return bring(release, columns, table.current(jdbc) + known, "t.to_release is null");
    }

    private TableHash bring(long release, List<String> columns, String touched, String condition) {
        int buckets = jdbc.sql("insert into publication.touched_bucket (period, county_code) " + touched)
                .update();
        compute(columns, condition, buckets);
        return changed(release);
    }

    private void compute(List<String> columns, String condition, int buckets) {
        jdbc.sql("drop table if exists computed_bucket").update();
        Optional<String> byBucket = buckets < FEWEST_GATHERED ? table.linesOfBucket(jdbc, columns) : Optional.empty();
        byBucket.ifPresent(line -> jdbc.sql(SqlFile.beside(BucketHashes.class, "hashed-bucket")
                        .text()
                        .replace("{line}", line)
                        .replace("{shared}", buckets < FEWEST_SHARED ? "restricted" : "safe"))
                .update());
        String hashed = byBucket.map(line -> HASHED_BY_BUCKET)
                .orElseGet(() -> HASHED.replace("{lines}", table.lines(jdbc, columns, false, condition)));
        jdbc.sql("create temporary table computed_bucket on commit drop as " + hashed)
                .update();
    }

    private TableHash changed(long release) {
        change("bucket-hashes-closed", release);
        change("bucket-hashes-opened", release);
        jdbc.sql("delete from publication.touched_bucket").update();
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
