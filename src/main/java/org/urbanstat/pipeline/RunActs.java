package org.urbanstat.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.audit.Act;
import org.urbanstat.audit.ActKind;
import org.urbanstat.audit.AuditPages;
import org.urbanstat.audit.AuditTrail;
import org.urbanstat.validation.ReturnChange;
import org.urbanstat.validation.ReturnChanges;

/** What a run leaves in the audit: that it ran, which lost runs it closed, which returns changed. A dry run: nothing. */
final class RunActs {
    private final JdbcClient jdbc;
    private final AuditTrail trail;

    RunActs(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.trail = new AuditTrail(jdbc);
    }

    /** At its start, so that one which dies is there too. */
    void began(long runId, RunRequest request, Optional<EarlierEdition> under, Instant now) {
        if (!request.isDryRun()) {
            trail.append(new Act(
                    now,
                    request.requestedBy(),
                    request.isForced() ? ActKind.RERUN : ActKind.RUN,
                    "run " + runId,
                    request.reason(),
                    details(request, under)));
        }
    }

    private static Map<String, String> details(RunRequest request, Optional<EarlierEdition> under) {
        Map<String, String> details = new TreeMap<>();
        details.put("inbox", request.inbox().toString());
        request.filter().town().ifPresent(town -> details.put("town", town.digits()));
        request.filter().form().ifPresent(form -> details.put("form", form.text()));
        request.filter().period().ifPresent(period -> details.put("period", period.text()));
        under.ifPresent(edition -> {
            details.put("definitions_of_release", Long.toString(edition.releaseId()));
            details.put("definitions_sha256", edition.sha256());
        });
        if (request.isRehashed()) {
            details.put("rehash", "yes");
        }
        return details;
    }

    /** Whoever starts next closes what lost its process. */
    void recovered(List<RunLog.Lost> lost, long by, RunRequest request, Instant now) {
        lost.forEach(l -> trail.append(new Act(
                now,
                request.requestedBy(),
                ActKind.RECOVER,
                "run " + l.runId(),
                "",
                Map.of(
                        "by_run", Long.toString(by),
                        "host", l.host(),
                        "process", Long.toString(l.processId()),
                        "stage", l.stage(),
                        "last_seen_at", l.lastSeenAt().toInstant().toString()))));
    }

    /** The last thing in the transaction that judged the returns. */
    void judged(RunParameters run) {
        if (!run.request().isDryRun()) {
            try (AuditPages pages = trail.pages()) {
                new ReturnChanges(jdbc)
                        .forEachPage(changes -> pages.append(() ->
                                changes.stream().map(change -> act(run, change)).toList()));
                pages.end();
            }
        }
    }

    private static Act act(RunParameters run, ReturnChange change) {
        return new Act(
                run.now(),
                run.request().requestedBy(),
                ActKind.RETURN_STATE,
                "return " + change.town() + " " + change.form() + " " + change.period(),
                run.request().reason(),
                Map.of(
                        "run", Long.toString(run.runId()),
                        "from_status", change.before().status(),
                        "from_revision", text(change.before().revision()),
                        "from_in_force", text(change.before().revisionInForce()),
                        "to_status", change.after().status(),
                        "to_revision", text(change.after().revision()),
                        "to_in_force", text(change.after().revisionInForce())));
    }

    private static String text(Optional<Integer> revision) {
        return revision.map(String::valueOf).orElse("");
    }
}
