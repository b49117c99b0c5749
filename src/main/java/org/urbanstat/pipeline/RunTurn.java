package org.urbanstat.pipeline;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;

/**
 * Whose turn it is to write. Asked at the beginning of every transaction of a run, so a run ends at a commit, and one
 * whose lock another run has taken over writes nothing more.
 */
final class RunTurn {
    private static final SqlFile TURN = SqlFile.beside(RunTurn.class, "run-turn");

    private final JdbcClient jdbc;

    RunTurn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record State(
            boolean isMine,
            @Nullable String stopRequestedBy,
            @Nullable String stopReason) {}

    /**
     * Holds the turn until the current transaction ends.
     *
     * @throws RunStopped when an operator asked for it, or another run has taken over
     */
    void hold(long runId) {
        State state =
                jdbc.sql(TURN.text()).param("run", runId).query(State.class).single();
        if (!state.isMine()) {
            throw RunStopped.takenOver(runId);
        }
        if (state.stopRequestedBy() != null) {
            throw RunStopped.byOperator(runId, state.stopRequestedBy(), String.valueOf(state.stopReason()));
        }
    }

    /** Takes over: ends the transactions of the run before, of which a long statement may go on without its process. */
    void take(long runId) {
        jdbc.sql(SqlFile.beside(RunTurn.class, "transactions-of-lost-runs-ended")
                        .text())
                .param("run", runId)
                .query(Long.class)
                .single();
        jdbc.sql("set local lock_timeout = '60s'").update();
        jdbc.sql("update pipeline.runner set run_id = :run").param("run", runId).update();
    }
}
