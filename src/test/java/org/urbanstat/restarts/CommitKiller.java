package org.urbanstat.restarts;

import java.util.concurrent.atomic.AtomicReference;

/** Kills the program at one commit of one stage, or at the first one after it where the stage had fewer. */
final class CommitKiller implements WireGate.Commits {
    private final boolean isBefore;
    private final String stage;
    private final int nth;
    private final AtomicReference<UrbanstatProcess> victim = new AtomicReference<>();
    private int stagesBegun;
    private int commits;
    private boolean isDue;
    private String killedIn = "";

    CommitKiller(Kind kind, String stage, int nth) {
        this.isBefore = kind == Kind.PROGRAM_BEFORE_COMMIT;
        this.stage = stage;
        this.nth = nth;
    }

    /** Who dies; the first commit comes long after. */
    void victim(UrbanstatProcess process) {
        victim.set(process);
    }

    /** The stage in which it struck; empty when the run came to its end before. */
    synchronized String killedIn() {
        return killedIn;
    }

    @Override
    public synchronized void before(String sql) {
        if (sql.startsWith("update pipeline.run set stage")) {
            stagesBegun++;
        }
        int begun = Math.min(stagesBegun, Stages.ALL.size() - 1);
        commits += Stages.ALL.get(begun).equals(stage) ? 1 : 0;
        isDue = commits >= nth || begun > Stages.ALL.indexOf(stage);
        if (isBefore && isDue) {
            strike(begun);
        }
    }

    @Override
    public synchronized void after(String sql) {
        if (!isBefore && isDue) {
            strike(Math.min(stagesBegun, Stages.ALL.size() - 1));
        }
    }

    private void strike(int stageReached) {
        if (killedIn.isEmpty()) {
            killedIn = Stages.ALL.get(stageReached);
            victim.get().kill();
        }
        throw new IllegalStateException("the program is dead; nothing passes any more");
    }
}
