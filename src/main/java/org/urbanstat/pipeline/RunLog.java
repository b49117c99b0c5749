package org.urbanstat.pipeline;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;

/** The rows of {@code pipeline.run}: who ran what, when, why, and how it ended. */
final class RunLog {
    private final JdbcClient jdbc;

    RunLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A run that lost its process. */
    record Lost(long runId, String host, long processId, String stage, OffsetDateTime lastSeenAt) {}

    /** Closes as failed what still counts as running; whoever calls has seen to it that nothing is. */
    List<Lost> lost(Instant now) {
        jdbc.sql(SqlFile.beside(RunLog.class, "batch-executions-lost").text())
                .param("now", utc(now))
                .update();
        return jdbc.sql(SqlFile.beside(RunLog.class, "lost-runs").text())
                .param("now", utc(now))
                .query(Lost.class)
                .list();
    }

    /** Opens the row of a run. */
    long start(RunRequest request, Optional<EarlierEdition> under, Instant now) {
        RunRequest.Filter filter = request.filter();
        return jdbc.sql(SqlFile.beside(RunLog.class, "run-started").text())
                .param("now", utc(now))
                .param("requested_by", request.requestedBy())
                .param("reason", request.reason())
                .param("inbox", request.inbox().toString())
                .param("period", filter.period().map(Object::toString).orElse(null))
                .param("town", filter.town().map(Object::toString).orElse(null))
                .param("form", filter.form().map(Object::toString).orElse(null))
                .param("is_forced", request.isForced())
                .param("is_rehashed", request.isRehashed())
                .param("is_dry_run", request.isDryRun())
                .param("definitions_of", under.map(EarlierEdition::releaseId).orElse(null))
                .param("definitions_sha256", under.map(EarlierEdition::sha256).orElse(null))
                .param("host", ThisProcess.host())
                .param("process_id", ThisProcess.id())
                .query(Long.class)
                .single();
    }

    void stage(long runId, String stage) {
        jdbc.sql("update pipeline.run set stage = :stage where run_id = :run")
                .param("stage", stage)
                .param("run", runId)
                .update();
    }

    void beat(long runId, Instant now, RunReport report) {
        jdbc.sql(SqlFile.beside(RunLog.class, "heartbeat").text())
                .param("run", runId)
                .param("now", utc(now))
                .param("done", report.readSoFar())
                .param("total", report.toRead())
                .update();
    }

    /** The operator's word that ended the run, where there was one: a statement that it cut off failed because of it. */
    Optional<RunStopped> stopped(long runId) {
        return jdbc.sql("select stop_requested_by, stop_reason from pipeline.run"
                        + " where run_id = :run and stop_requested_at is not null")
                .param("run", runId)
                .query((row, number) -> RunStopped.byOperator(runId, row.getString(1), row.getString(2)))
                .optional();
    }

    void end(long runId, Instant now, RunOutcome outcome, String summary) {
        jdbc.sql(SqlFile.beside(RunLog.class, "run-ended").text())
                .param("run", runId)
                .param("now", utc(now))
                .param("status", outcome.status().name().toLowerCase(Locale.ROOT))
                .param("summary", summary)
                .param("failure", null)
                .update();
    }

    /** Ends it as stopped where it was told to, else as failed. */
    void broken(long runId, Instant now, RuntimeException failure) {
        jdbc.sql(SqlFile.beside(RunLog.class, "run-ended").text())
                .param("run", runId)
                .param("now", utc(now))
                .param("status", failure instanceof RunStopped ? "stopped" : "failed")
                .param("summary", null)
                .param("failure", RunFailed.reason(failure))
                .update();
    }

    private static OffsetDateTime utc(Instant now) {
        return OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
    }
}
