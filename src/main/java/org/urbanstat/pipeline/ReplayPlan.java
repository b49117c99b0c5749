package org.urbanstat.pipeline;

import java.time.Instant;

/**
 * What is to be built anew out of the archive.
 *
 * @param throughRun what runs up to this one received and read; of dry runs only this one
 * @param today the day by which returns are due
 * @param asRecordedThroughRun what runs up to this one read is read under the editions that they had; 0: nothing is
 * @param edition everything else is read under this one, and the state is judged and computed by it
 */
public record ReplayPlan(long throughRun, Instant today, long asRecordedThroughRun, Edition edition) {
    /** As it was recorded: each submission under the edition that it was read under, the whole judged by the last one. */
    public static ReplayPlan asRecorded(long throughRun, Instant today, Edition edition) {
        return new ReplayPlan(throughRun, today, throughRun, edition);
    }

    /** As if everything had been read under one edition. */
    public static ReplayPlan rebuilt(long throughRun, Instant today, Edition edition) {
        return new ReplayPlan(throughRun, today, 0, edition);
    }
}
