package org.urbanstat.database;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes room where replaced and deleted rows have come to a fifth of a table, and tells the planner of a table that is
 * larger or smaller by a tenth than it believes. Autovacuum, with the same thresholds, does likewise but for counting
 * every changed row for the second
 * (<a href="https://www.postgresql.org/docs/18/routine-vacuuming.html">PostgreSQL, routine vacuuming</a>); a server that
 * is up for a run alone is gone before it begins, or has it at work beside the night.
 */
public final class Upkeep {
    private final JdbcClient jdbc;

    public Upkeep(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    private record Due(String statement, String tableName) {}

    /**
     * Passes over a table that somebody else has locked: the next time finds it again. Not to be called in a transaction.
     *
     * @param mayGoOn asked before each statement; throws where it may not
     * @return what was done, as statements
     */
    public List<String> run(Runnable mayGoOn) {
        List<String> due = jdbc.sql(SqlFile.beside(Upkeep.class, "worn-tables").text()).query(Due.class).list().stream()
                .map(d -> d.statement() + " " + d.tableName())
                .toList();
        due.forEach(statement -> {
            mayGoOn.run();
            jdbc.sql(statement).update();
        });
        return due;
    }
}
