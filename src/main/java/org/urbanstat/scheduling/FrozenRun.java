package org.urbanstat.scheduling;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.pipeline.Unchanged;

/**
 * Watches the run at work while another waits for it. One whose process stands still (asleep, swapped out, cut off from
 * the network) keeps its lock although it does not work; its sessions are ended, and the lock goes with them.
 */
final class FrozenRun {
    private static final int DEAD_AFTER_LOOKS = 30;

    private final JdbcClient jdbc;
    private final Unchanged beats = new Unchanged();

    FrozenRun(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a beat is counted for. */
    private record Beat(long runId, long count) {}

    /** The run whose sessions were ended, when it did not count for as many looks as are seconds in half a minute. */
    Optional<RunAtWork> look() {
        Optional<RunAtWork> run =
                RunAtWork.in(jdbc).filter(r -> beats.look(new Beat(r.runId(), r.heartbeatCount())) >= DEAD_AFTER_LOOKS);
        return run.filter(r -> cutOff(r.runId()) > 0);
    }

    private long cutOff(long runId) {
        return jdbc.sql(SqlFile.beside(FrozenRun.class, "run-holder-cut-off").text())
                .param("run", runId)
                .param("key_high", RunLock.KEY >>> 32)
                .param("key_low", RunLock.KEY & 0xffff_ffffL)
                .query(Long.class)
                .single();
    }
}
