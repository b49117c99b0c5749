package org.urbanstat.scheduling;

import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.definitions.Retention;
import org.urbanstat.pipeline.Purge;

/** Purges by the policy while no run is at work. */
public final class PurgeByHand {
    private final DataSource dataSource;
    private final Purge purge;

    public PurgeByHand(DataSource dataSource, Retention retention, Clock clock) {
        this.dataSource = dataSource;
        this.purge = new Purge(dataSource, retention, clock);
    }

    /**
     * What would go, by kind.
     *
     * @throws RunInProgress when a run works on the database
     */
    public Map<Retention.Kind, Long> due() {
        return alone(purge::due);
    }

    /**
     * Takes away what is due.
     *
     * @throws RunInProgress when a run works on the database
     */
    public Map<Retention.Kind, Long> run(String actor, String reason) {
        return alone(() -> purge.run(actor, reason, this::holdBackRuns));
    }

    /** Should the lock be lost on the way, a run that takes it over waits for each transaction to end. */
    private void holdBackRuns() {
        JdbcClient.create(dataSource)
                .sql("select from pipeline.runner for share")
                .query(row -> {});
    }

    private <T> T alone(Supplier<T> work) {
        return RunLock.heldForAnAct(dataSource, work)
                .orElseThrow(() -> new RunInProgress(RunAtWork.in(JdbcClient.create(dataSource))));
    }
}
