package org.urbanstat.restarts;

import java.util.Map;
import java.util.TreeMap;

/** How many commits each stage of a run makes. */
final class CommitsCounted implements WireGate.Commits {
    private final Map<String, Integer> counts = new TreeMap<>();
    private int stagesBegun;

    @Override
    public synchronized void before(String sql) {
        if (sql.startsWith("update pipeline.run set stage")) {
            stagesBegun++;
        }
        counts.merge(Stages.ALL.get(Math.min(stagesBegun, Stages.ALL.size() - 1)), 1, Integer::sum);
    }

    @Override
    public void after(String sql) {}

    synchronized int of(String stage) {
        return counts.getOrDefault(stage, 1);
    }

    @Override
    public synchronized String toString() {
        return counts.toString();
    }
}
