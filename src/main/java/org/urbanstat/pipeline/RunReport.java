package org.urbanstat.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.urbanstat.intake.IntakeSummary;
import org.urbanstat.publication.FigureChange;
import org.urbanstat.publication.FigureKey;
import org.urbanstat.publication.GateVerdict;
import org.urbanstat.vocabulary.Text;

/** What the steps of one run leave for its outcome; the steps of one process share it. */
final class RunReport {
    private final RunProgress progress;
    private final AtomicLong read = new AtomicLong();
    private final List<Text> heldBecause = new ArrayList<>();
    private final List<Text> remarks = new ArrayList<>();
    private final List<Text> uncomputable = new ArrayList<>();
    private final Map<String, Long> changedRows = new LinkedHashMap<>();
    private final List<FigureChange> moved = new ArrayList<>();
    private long received;
    private long duplicate;
    private long quarantined;
    private volatile long quarantinedInFacts;
    private volatile long toRead;
    private volatile String stage = "start";
    private RunOutcome.Returns returns = new RunOutcome.Returns(0, 0, 0, 0);
    private Optional<RunOutcome.Under> under = Optional.empty();
    private Optional<Long> releaseId = Optional.empty();

    RunReport(RunProgress progress) {
        this.progress = progress;
    }

    /** A stage begins. */
    void begin(String name) {
        stage = name;
        progress.stage(name);
    }

    void under(EarlierEdition edition) {
        under = Optional.of(new RunOutcome.Under(edition.releaseId(), edition.sha256()));
    }

    /** The stage that began last; before the first: start. */
    String stage() {
        return stage;
    }

    void taken(IntakeSummary taken) {
        received = taken.received();
        duplicate = taken.duplicate();
        quarantined = taken.quarantined();
        taken.problems().forEach(p -> remarks.add(p.message()));
    }

    void remark(Text remark) {
        remarks.add(remark);
    }

    /** @param isAll whether nothing else is read in this run */
    void toRead(long submissions, boolean isAll) {
        toRead = submissions;
        progress.toRead(submissions, isAll);
        progress.read(0, submissions);
    }

    void joined(String worker) {
        progress.joined(worker);
    }

    long readSoFar() {
        return read.get();
    }

    long toRead() {
        return toRead;
    }

    /** So many have been read by now, wherever; of them so many could not be. */
    void read(long submissions, long unreadable) {
        quarantinedInFacts = unreadable;
        if (read.getAndSet(submissions) != submissions) {
            progress.read(submissions, toRead);
        }
    }

    void counted(RunOutcome.Returns counted) {
        returns = counted;
    }

    void hold(List<Text> reasons) {
        heldBecause.addAll(reasons);
    }

    /** Pools that nothing can share, of the last candidate that was computed. */
    void uncomputable(List<Text> reasons) {
        uncomputable.clear();
        uncomputable.addAll(reasons);
    }

    List<GateVerdict> uncomputable() {
        return uncomputable.isEmpty()
                ? List.of()
                : List.of(GateVerdict.saying("uncomputable_reward", FigureKey.REWARD, List.copyOf(uncomputable)));
    }

    boolean isHeld() {
        return !heldBecause.isEmpty();
    }

    void compared(Map<String, Long> changed, List<FigureChange> figures, Optional<Long> release) {
        changedRows.putAll(changed);
        moved.addAll(figures);
        releaseId = release;
    }

    RunOutcome outcome(long runId, long seconds) {
        return new RunOutcome(
                runId,
                isHeld() ? RunOutcome.Status.HELD : RunOutcome.Status.COMPLETED,
                new RunOutcome.Submissions(received, duplicate, quarantined + quarantinedInFacts),
                returns,
                releaseId,
                Map.copyOf(changedRows),
                List.copyOf(moved),
                List.copyOf(heldBecause),
                List.copyOf(remarks),
                under,
                seconds);
    }
}
