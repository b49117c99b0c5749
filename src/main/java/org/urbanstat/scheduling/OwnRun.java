package org.urbanstat.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.pipeline.ThisProcess;
import org.urbanstat.vocabulary.Refusal;

/** Ends the run that this process works on, at its next commit, when the process is asked to end. */
final class OwnRun {
    private static final Duration PATIENCE = Duration.ofSeconds(75);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final DataSource dataSource;

    OwnRun(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Waits until the thread that works on it has ended, and asks it to stop whenever it is at work. */
    void endWith(Thread worker) {
        long began = System.nanoTime();
        try {
            while (worker.isAlive() && System.nanoTime() - began < PATIENCE.toNanos()) {
                stop();
                worker.join(BETWEEN_LOOKS.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A run that has just ended by itself needs no stop, and one whose database is gone ends by itself. */
    private void stop() {
        try {
            own().ifPresent(run -> new RunStop(dataSource, Clock.systemUTC())
                    .stop(Optional.of(run.runId()), ThisProcess.name(), "serve was asked to end"));
        } catch (Refusal | DataAccessException e) {
            return;
        }
    }

    private Optional<RunAtWork> own() {
        return RunAtWork.in(JdbcClient.create(dataSource))
                .filter(r -> r.host().equals(ThisProcess.host()) && r.processId() == ThisProcess.id());
    }
}
