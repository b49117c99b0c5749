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
                        + " \"unchanged\": %d}, \"release_id\": %s, \"changed_rows\": %d, \"seconds\": %d%s}",
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
                outcome.seconds(),
                outcome.under().map(RunSummary::under).orElse(""));
    }

    /** Only of a run that was told so; every other summary reads as it always did. */
    private static String under(RunOutcome.Under under) {
        return ", \"definitions_of\": {\"release_id\": %d, \"sha256\": \"%s\"}"
                .formatted(under.releaseId(), under.sha256());
    }
}
