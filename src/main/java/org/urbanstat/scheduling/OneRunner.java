package org.urbanstat.scheduling;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.urbanstat.pipeline.NightlyRun;
import org.urbanstat.pipeline.RunOutcome;
import org.urbanstat.pipeline.RunProgress;
import org.urbanstat.pipeline.RunRequest;

/**
 * Lets one run at a time work on a database, whatever process and host it is on. The lock belongs to a connection and
 * dies with it, so a killed holder leaves nothing behind.
 */
public final class OneRunner {
    /** Any number, so long as every urbanstat takes the same. */
    static final long LOCK = 0x75_72_62_61_6e_73_74L;

    private final DataSource dataSource;
    private final NightlyRun nightlyRun;

    public OneRunner(DataSource dataSource, NightlyRun nightlyRun) {
        this.dataSource = dataSource;
        this.nightlyRun = nightlyRun;
    }

    /** The run that holds the lock. */
    record Holder(long runId, String host, long processId, String stage, OffsetDateTime startedAt) {}

    /**
     * Runs the nightly job.
     *
     * @throws RunInProgress when another run works on the database
     */
    public RunOutcome run(RunRequest request, RunProgress progress) {
        try (Connection connection = dataSource.getConnection()) {
            if (!lock(connection)) {
                throw new RunInProgress(holder());
            }
            try {
                return nightlyRun.run(request, progress);
            } finally {
                unlock(connection);
            }
        } catch (SQLException e) {
            throw new SQLExceptionSubclassTranslator().translate("one runner", null, e);
        }
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, LOCK);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static void unlock(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_advisory_unlock(?)")) {
            statement.setLong(1, LOCK);
            statement.execute();
        }
    }

    private Optional<Holder> holder() {
        return JdbcClient.create(dataSource).sql("""
                        select r.run_id, r.host, r.process_id, r.stage, r.started_at
                        from pipeline.run r
                        where r.status = 'running'
                        order by r.run_id desc
                        limit 1
                        """).query(Holder.class).optional();
    }
}
