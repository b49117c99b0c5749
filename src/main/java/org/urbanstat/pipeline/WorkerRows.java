package org.urbanstat.pipeline;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.vocabulary.ProgramVersion;

/** The processes that work on partitions, as the database keeps them. */
final class WorkerRows {
    private static final SqlFile BEAT = SqlFile.beside(WorkerRows.class, "worker-beat");
    private static final SqlFile BEATS = SqlFile.beside(WorkerRows.class, "worker-beats");

    private final JdbcClient jdbc;

    WorkerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far a worker has counted. */
    record Beat(long workerId, long beats, String host, long processId) {}

    /** @param runner the run whose own process it is; absent for a worker */
    long join(ProgramVersion program, int threads, Optional<Long> runner) {
        jdbc.sql(SqlFile.beside(WorkerRows.class, "workers-forgotten").text()).update();
        return jdbc.sql(SqlFile.beside(WorkerRows.class, "worker-joined").text())
                .param("host", ThisProcess.host())
                .param("process_id", ThisProcess.id())
                .param("program", program.text())
                .param("threads", threads)
                .param("run", runner.orElse(null))
                .query(Long.class)
                .single();
    }

    /** Shows that the process lives; false where it has been held for dead. */
    boolean beat(long worker) {
        return jdbc.sql(BEAT.text()).param("worker", worker).update() > 0;
    }

    List<Beat> beats() {
        return jdbc.sql(BEATS.text()).query(Beat.class).list();
    }

    /** False where it has counted meanwhile. */
    boolean heldForDead(Beat last) {
        int rows = jdbc.sql(
                        SqlFile.beside(WorkerRows.class, "worker-held-for-dead").text())
                .param("worker", last.workerId())
                .param("beats", last.beats())
                .update();
        return rows > 0;
    }

    void endTransactions(long worker) {
        jdbc.sql(SqlFile.beside(WorkerRows.class, "worker-transactions-ended").text())
                .param("worker", worker)
                .query(Long.class)
                .single();
    }

    void endTransactionsOf(long runId) {
        jdbc.sql(SqlFile.beside(WorkerRows.class, "run-workers-transactions-ended")
                        .text())
                .param("run", runId)
                .query(Long.class)
                .single();
    }

    /** What it had taken is free from then on. */
    void leave(long worker) {
        jdbc.sql(
                        "update pipeline.worker set ended_at = clock_timestamp() where worker_id = :worker and ended_at is null")
                .param("worker", worker)
                .update();
    }
}
