package org.urbanstat.benchmark;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.urbanstat.database.PostgresServer;

/** The PostgreSQL that the plain ways of reading write to: up before they start, so that they need not start one. */
final class PlainServer implements AutoCloseable {
    private final Path data;
    private final PostgresServer server;

    PlainServer(Path data) {
        this.data = data;
        this.server = PostgresServer.join(data).closedAtExit();
    }

    Path data() {
        return data;
    }

    /** What the programs are told of it. */
    Map<String, String> login() {
        return Map.of(
                RawRowsTable.URL,
                server.url(),
                RawRowsTable.USER,
                server.user(),
                RawRowsTable.PASSWORD,
                server.password());
    }

    /** Rows of returns among the raw rows: all but titles, headers, sums and notes. */
    long dataRows(String table) {
        return jdbc().sql("select count(*) from " + table + " where " + RawRowsTable.IS_DATA)
                .query(Long.class)
                .single();
    }

    void drop(String table) {
        jdbc().sql("drop table if exists " + table).update();
    }

    private JdbcClient jdbc() {
        return JdbcClient.create(new DriverManagerDataSource(server.url(), server.user(), server.password()));
    }

    @Override
    public void close() {
        server.close();
    }
}
