package org.urbanstat.pipeline;

import java.util.Locale;

/** What {@code run --json} prints, on one line. */
public final class RunSummary {
    private RunSummary() {}

    public static String of(RunOutcome outcome) {
        RunOutcome.Submissions submissions = outcome.submissions();
        RunOutcome.Returns returns = outcome.returns();
        return String.format(
                Locale.ROOT,
                "{\"run_id\": %d, \"status\": \"%s\","
                        + " \"submissions\": {\"received\": %d, \"duplicate\": %d, \"quarantined\": %d},"
                        + " \"returns\": {\"accepted\": %d, \"accepted_with_warnings\": %d, \"rejected\": %d,"
                        + " \"unchanged\": %d}, \"release_id\": %s, \"changed_rows\": %d, \"seconds\": %d}",
                outcome.runId(),
                outcome.status().name().toLowerCase(Locale.ROOT),
                submissions.received(),
                submissions.duplicate(),
                submissions.quarantined(),
                returns.accepted(),
                returns.acceptedWithWarnings(),
                returns.rejected(),
                returns.unchanged(),
                outcome.releaseId().map(String::valueOf).orElse("null"),
                outcome.changedRowCount(),
                outcome.seconds());
    }
}
