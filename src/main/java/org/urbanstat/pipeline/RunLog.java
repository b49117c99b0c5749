package org.urbanstat.pipeline;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;

/** The rows of {@code pipeline.run}: who ran what, when, why, and how it ended. */
final class RunLog {
    private final JdbcClient jdbc;

    RunLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens the row of a run; a run that still counts as running has lost its process, and is closed as failed. */
    long start(RunRequest request, Instant now) {
        jdbc.sql(SqlFile.beside(RunLog.class, "lost-runs").text())
                .param("now", utc(now))
                .update();
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
                .param("host", host())
                .param("process_id", ProcessHandle.current().pid())
                .query(Long.class)
                .single();
    }

    void stage(long runId, String stage) {
        jdbc.sql("update pipeline.run set stage = :stage where run_id = :run")
                .param("stage", stage)
                .param("run", runId)
                .update();
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

    void fail(long runId, Instant now, String failure) {
        jdbc.sql(SqlFile.beside(RunLog.class, "run-ended").text())
                .param("run", runId)
                .param("now", utc(now))
                .param("status", "failed")
                .param("summary", null)
                .param("failure", failure)
                .update();
    }

    private static OffsetDateTime utc(Instant now) {
        return OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
