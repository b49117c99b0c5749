package org.urbanstat.pipeline;

import java.util.Map;
import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Works on a partition that this process has taken, from where the claim before it had come. */
final class PartitionWork {
    private final JobRepository repository;
    private final Map<String, Step> steps;
    private final Partitions partitions;

    /** @param steps what a partition goes through, by the step that it is a part of */
    PartitionWork(JobRepository repository, Map<String, Step> steps, JdbcClient jdbc) {
        this.repository = repository;
        this.steps = steps;
        this.partitions = new Partitions(jdbc);
    }

    /** As it stands in the database now, after whatever another claim has done with it. */
    StepExecution stored(long stepExecution) {
        return Optional.ofNullable(repository.getStepExecution(stepExecution)).orElseThrow();
    }

    /** Whether it is done; where not, the execution says what broke it, if anything did. */
    boolean toEnd(ClaimedPartition claimed, StepExecution execution) {
        claimed.into(execution.getExecutionContext());
        execution.setExitStatus(ExitStatus.EXECUTING);
        try {
            Optional.ofNullable(steps.get(claimed.step())).orElseThrow().execute(execution);
        } catch (JobInterruptedException stopped) {
            return false;
        }
        return execution.getStatus() == BatchStatus.COMPLETED && partitions.done(claimed);
    }
}
