package org.urbanstat.benchmark;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.urbanstat.database.PostgresServer;

/** What an installation's database says after a night; its server is up while this is open. */
final class InstallationFigures implements AutoCloseable {
    private final PostgresServer server;
    private final JdbcClient jdbc;

    InstallationFigures(Path data) {
        this.server = PostgresServer.join(data);
        this.jdbc = JdbcClient.create(new DriverManagerDataSource(server.url(), server.user(), server.password()));
    }

    /** Of the last run; the partitions of a step are part of it and not listed. */
    List<Stage> stages() {
        return jdbc.sql("select step_name, start_time, end_time from batch.batch_step_execution"
                        + " where job_execution_id = (select max(job_execution_id) from batch.batch_job_execution)"
                        + " and position(':' in step_name) = 0 order by start_time, step_execution_id")
                .query((row, number) -> stage(row))
                .list();
    }

    /** Spring Batch notes local time. */
    private static Stage stage(ResultSet row) throws SQLException {
        ZoneId zone = ZoneId.systemDefault();
        return new Stage(
                row.getString(1),
                row.getTimestamp(2).toLocalDateTime().atZone(zone).toInstant(),
                row.getTimestamp(3).toLocalDateTime().atZone(zone).toInstant());
    }

    /** Since the server was made. */
    long walBytes() {
        return number("select wal_bytes from pg_stat_wal");
    }

    long databaseBytes() {
        return number("select pg_database_size(current_database())");
    }

    /** The largest first. */
    List<StoredTable> tables() {
        return jdbc.sql("select schemaname || '.' || relname as name, pg_total_relation_size(relid) as total,"
                        + " pg_indexes_size(relid) as indexes from pg_stat_user_tables"
                        + " order by 2 desc, 1")
                .query(StoredTable.class)
                .list();
    }

    /** Rows of returns that analysts see, over all forms. */
    long publishedRows() {
        String all = jdbc
                .sql("select table_name from information_schema.views"
                        + " where table_schema = 'mart' and table_name ~ '^fact_' order by table_name collate \"C\"")
                .query(String.class)
                .list()
                .stream()
                .map(view -> "select count(*) as rows from mart." + view)
                .collect(Collectors.joining(" union all "));
        return number("select sum(rows)::bigint from (" + all + ") as counted");
    }

    long markedCopies() {
        return number("select count(*) from feedback.marked_copy");
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    @Override
    public void close() {
        server.close();
    }
}
