package org.urbanstat.pipeline;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.DataAccessException;

/** Shows in the run's log, on a thread of its own, that its process is alive and how far it is. */
final class Heartbeat {
    private static final long BETWEEN_BEATS_SECONDS = 2;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread beating = new Thread(work, "heartbeat");
        beating.setDaemon(true);
        return beating;
    });

    Heartbeat(RunLog log, long runId, RunReport report, Clock clock) {
        thread.scheduleWithFixedDelay(
                () -> beat(log, runId, report, clock), 0, BETWEEN_BEATS_SECONDS, TimeUnit.SECONDS);
    }

    /** A beat that cannot be written is missed; when the database is gone, the run itself says so. */
    private static void beat(RunLog log, long runId, RunReport report, Clock clock) {
        try {
            log.beat(runId, clock.instant(), report);
        } catch (DataAccessException missed) {
            return;
        }
    }

    void end() {
        thread.shutdownNow();
    }
}
