package org.urbanstat.pipeline;

import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * A partition that a process has taken.
 *
 * @param step the step that it is a part of
 * @param part its number within the step, from 1
 * @param workerId the process, as {@code pipeline.worker} numbers it
 * @param claims which claim it is; a later one ends its say
 * @param filesDone the first so many of its files are committed; the claim goes on behind them
 */
public record ClaimedPartition(
        long partitionId,
        long runId,
        String step,
        int part,
        long stepExecutionId,
        long workerId,
        int claims,
        int filesDone,
        int filesTotal) {
    /** Where the parts of the step find what the claim is. */
    void into(ExecutionContext context) {
        context.putLong("partition", partitionId);
        context.putLong("worker", workerId);
        context.putInt("claims", claims);
        context.putInt("done", filesDone);
    }
}
