package org.urbanstat.pipeline;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;

/** What a run read, counted in the database before anything of a dry run is dropped. */
final class RunCounts {
    private final JdbcClient jdbc;

    RunCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RunOutcome.Returns returns(long runId) {
        return jdbc.sql(SqlFile.beside(RunCounts.class, "run-returns").text())
                .param("run", runId)
                .query(RunOutcome.Returns.class)
                .single();
    }
}
