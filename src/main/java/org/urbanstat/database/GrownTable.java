package org.urbanstat.database;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Statistics of a table that has just grown. The planner must hear of much that is new before the next statement joins it;
 * of a few rows among many it need not, and to look at the table anew would cost a small night more than its work.
 */
public final class GrownTable {
    private final JdbcClient jdbc;
    private final String table;

    public GrownTable(JdbcClient jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** Analyzes it when a tenth or more of it is new. */
    public void by(long rows) {
        if (isGrown(rows)) {
            jdbc.sql("analyze " + table).update();
        }
    }

    /** Whether so many new rows are a tenth or more of it, which is when autovacuum would look at it. */
    public boolean isGrown(long rows) {
        return rows > 0 && rows * 10 >= known();
    }

    /** Rows as the planner knows them; -1 where it was never told. */
    private long known() {
        return jdbc.sql("select reltuples::bigint from pg_class where oid = cast(:table as regclass)")
                .param("table", table)
                .query(Long.class)
                .single();
    }
}
