package org.urbanstat.pipeline;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;

/**
 * What the last release rests on.
 *
 * @param runId the run up to which everything had been read
 * @param madeAt by which returns were due
 */
record LastRelease(long releaseId, long runId, String definitionsSha256, String programVersion, OffsetDateTime madeAt) {
    /** Absent before the first. */
    static Optional<LastRelease> in(JdbcClient jdbc) {
        return jdbc.sql(SqlFile.beside(LastRelease.class, "last-release").text())
                .query(LastRelease.class)
                .optional();
    }
}
