package org.urbanstat.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds workers that no longer count, lets what they had taken go, and ends what their connections still hold. No clock
 * is asked, so none can be wrong. A worker that only slept finds its claims gone when it wakes up.
 */
final class DeadWorkers {
    private static final Logger LOG = LoggerFactory.getLogger(DeadWorkers.class);

    /** A worker counts every second, and is looked at every second. */
    private static final int DEAD_AFTER_LOOKS = 8;

    private final WorkerRows workers;
    private final Map<Long, Unchanged> watched = new HashMap<>();

    DeadWorkers(WorkerRows workers) {
        this.workers = workers;
    }

    void look() {
        List<WorkerRows.Beat> beats = workers.beats();
        watched.keySet().retainAll(beats.stream().map(WorkerRows.Beat::workerId).toList());
        beats.stream()
                .filter(beat -> looksAt(beat) >= DEAD_AFTER_LOOKS)
                .filter(workers::heldForDead)
                .forEach(this::cutOff);
    }

    private int looksAt(WorkerRows.Beat beat) {
        return watched.computeIfAbsent(beat.workerId(), id -> new Unchanged()).look(beat.beats());
    }

    private void cutOff(WorkerRows.Beat dead) {
        LOG.warn("worker {}:{} gives no sign of life; its partitions are free", dead.host(), dead.processId());
        workers.endTransactions(dead.workerId());
    }
}
