package org.urbanstat.pipeline;

import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.vocabulary.ProgramVersion;

/** The partitions of runs as the database keeps them: which process has which, and how far each is. */
final class Partitions {
    private static final SqlFile CLAIMED = SqlFile.beside(Partitions.class, "partition-claimed");
    private static final SqlFile ENDED = SqlFile.beside(Partitions.class, "partition-ended");
    private static final SqlFile PROGRESS = SqlFile.beside(Partitions.class, "partition-progress");
    private static final SqlFile WITHDRAWN = SqlFile.beside(Partitions.class, "partitions-withdrawn");

    /** What so many processes have lost only the run's own may try again. */
    private static final int MOST_CLAIMS = 3;

    private final JdbcClient jdbc;

    Partitions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How far a step is.
     *
     * @param done files committed
     * @param quarantined of them, those that could not be read
     * @param open partitions that are not done
     */
    record Progress(long done, long quarantined, long open) {}

    /** Offers them in the order given. */
    void offer(long runId, String step, ProgramVersion program, List<StepExecution> parts) {
        SqlFile offered = SqlFile.beside(Partitions.class, "partition-offered");
        for (int i = 0; i < parts.size(); i++) {
            StepExecution part = parts.get(i);
            jdbc.sql(offered.text())
                    .param("run", runId)
                    .param("step", step)
                    .param("part", i + 1)
                    .param("step_execution", part.getId())
                    .param("program", program.text())
                    .param("definitions", part.getExecutionContext().getString("edition"))
                    .param(
                            "files",
                            PartitionFiles.of(part.getExecutionContext()).count())
                    .update();
        }
    }

    /**
     * Takes the next one that the process may take.
     *
     * @param definitions the only edition that the process has; absent: any, out of the database
     */
    Optional<ClaimedPartition> take(long worker, Optional<String> definitions) {
        return jdbc.sql(CLAIMED.text())
                .param("worker", worker)
                .param("definitions", definitions.orElse(null))
                .param("most_claims", MOST_CLAIMS)
                .query(ClaimedPartition.class)
                .optional();
    }

    /** False where the claim no longer stands. */
    boolean done(ClaimedPartition claimed) {
        return ended(claimed, "done", false);
    }

    /** @param isForRunner whether none but the run's own process may take it again */
    boolean giveBack(ClaimedPartition claimed, boolean isForRunner) {
        return ended(claimed, "waiting", isForRunner);
    }

    private boolean ended(ClaimedPartition claimed, String state, boolean isForRunner) {
        int rows = jdbc.sql(ENDED.text())
                .param("partition", claimed.partitionId())
                .param("worker", claimed.workerId())
                .param("claims", claimed.claims())
                .param("state", state)
                .param("is_for_runner", isForRunner)
                .update();
        return rows > 0;
    }

    Progress progress(long runId, String step) {
        return jdbc.sql(PROGRESS.text())
                .param("run", runId)
                .param("step", step)
                .query(Progress.class)
                .single();
    }

    /** The processes, by host and number, that have taken any and are not the run's own. */
    List<String> workers(long runId, String step) {
        return jdbc.sql(SqlFile.beside(Partitions.class, "partition-workers").text())
                .param("run", runId)
                .param("step", step)
                .query(String.class)
                .list();
    }

    /** From then on no process commits anything of what is not done. */
    void withdraw(long runId, String step) {
        jdbc.sql(WITHDRAWN.text()).param("run", runId).param("step", step).update();
    }
}
