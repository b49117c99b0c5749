package org.urbanstat.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.urbanstat.publication.FigureChange;
import org.urbanstat.vocabulary.Text;

/**
 * How a run ended.
 *
 * @param releaseId absent when nothing changed or nothing was to be published
 * @param changedRows by published table
 * @param moved the figures that differ, with the reason; empty for the first release, in which all are new
 * @param heldBecause why the candidate was not published; empty when nothing stood against it
 * @param remarks files that could not be read in the inbox, and the like
 * @param under the earlier definitions under which files were read again; absent: today's
 */
public record RunOutcome(
        long runId,
        Status status,
        Submissions submissions,
        Returns returns,
        Optional<Long> releaseId,
        Map<String, Long> changedRows,
        List<FigureChange> moved,
        List<Text> heldBecause,
        List<Text> remarks,
        Optional<Under> under,
        long seconds) {
    /** The words of {@code pipeline.run.status}. */
    public enum Status {
        COMPLETED,
        HELD
    }

    /** The definitions that a release was made with, by their fingerprint. */
    public record Under(long releaseId, String sha256) {}

    /** Files of this run. */
    public record Submissions(long received, long duplicate, long quarantined) {}

    /** Returns read by this run. */
    public record Returns(long accepted, long acceptedWithWarnings, long rejected, long unchanged) {}

    public long changedRowCount() {
        return changedRows.values().stream().mapToLong(Long::longValue).sum();
    }
}
