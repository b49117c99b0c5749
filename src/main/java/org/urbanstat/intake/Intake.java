package org.urbanstat.intake;

import java.nio.file.Path;
import java.time.Instant;
import javax.sql.DataSource;
import org.urbanstat.definitions.Nightly;

/**
 * Takes in what lies in an inbox, which is never modified. Bytes are archived once; the same bytes under another name
 * are a duplicate. Submissions are numbered by receipt, then by path.
 */
public final class Intake {
    private final DataSource dataSource;
    private final Nightly nightly;

    /** @param nightly gives the largest file that is read, and the zone whose days the dated folders mean */
    public Intake(DataSource dataSource, Nightly nightly) {
        this.dataSource = dataSource;
        this.nightly = nightly;
    }

    /**
     * Looks through the inbox and its folders. Each batch is committed by itself: what was taken in before a break stays,
     * and the next look goes on from there.
     *
     * @param runId of the run that receives
     * @param now when it looks
     * @param rehash whether to read also what size and times prove unchanged
     * @param turn asked at the beginning of every batch's transaction; what it throws undoes the batch and ends the look
     * @throws NoInbox when there is no such folder
     */
    public IntakeSummary take(Path inbox, long runId, Instant now, boolean rehash, Runnable turn) {
        Inbox found = Inbox.at(inbox);
        Oversize oversize = new Oversize(dataSource, nightly.limits().maxFileBytes());
        TakenIn takenIn = new TakenIn(
                dataSource,
                new Sightings(dataSource, found.name()),
                new Archive(dataSource, oversize, runId),
                oversize,
                new Receipt(now, nightly.zone()),
                turn);
        return takenIn.of(found, rehash);
    }
}
