package org.urbanstat.scheduling;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;

/**
 * A run that counts as running.
 *
 * @param heartbeatAt when its process was last seen at work; null before its first beat
 * @param heartbeatCount counted up by its process while it lives
 * @param progressDone submissions read, of {@code progressTotal}
 */
public record RunAtWork(
        long runId,
        String host,
        long processId,
        String stage,
        OffsetDateTime startedAt,
        @Nullable OffsetDateTime heartbeatAt,
        long heartbeatCount,
        long progressDone,
        long progressTotal) {

    static Optional<RunAtWork> in(JdbcClient jdbc) {
        return jdbc.sql(SqlFile.beside(RunAtWork.class, "run-at-work").text())
                .query(RunAtWork.class)
                .optional();
    }

    /** Its stage, with how much of it is done where that is counted. */
    String where() {
        return stage.equals("facts") && progressTotal > 0 ? stage + " " + progressDone + "/" + progressTotal : stage;
    }
}
