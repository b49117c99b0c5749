package org.urbanstat.scheduling;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.pipeline.RunOutcome;

/**
 * How a run ended that this process made or followed.
 *
 * @param own its outcome, where this process made it
 * @param status completed, held, failed or stopped
 * @param summary what {@code run --json} prints; empty where it did not come to an end
 * @param failure why it did not; empty where it did
 */
public record Followed(long runId, Optional<RunOutcome> own, String status, String summary, String failure) {
    static Followed own(RunOutcome outcome) {
        return new Followed(outcome.runId(), Optional.of(outcome), "", "", "");
    }

    /** Empty while it counts as running. */
    static Optional<Followed> ended(JdbcClient jdbc, long runId) {
        return jdbc.sql("select status, coalesce(summary::text, ''), coalesce(failure, '') from pipeline.run"
                        + " where run_id = :run and status <> 'running'")
                .param("run", runId)
                .query((row, number) ->
                        new Followed(runId, Optional.empty(), row.getString(1), row.getString(2), row.getString(3)))
                .optional();
    }
}
