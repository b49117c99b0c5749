package org.urbanstat.pipeline;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Refusal;

/** A stage of a run broke. */
public final class RunFailed extends Refusal {
    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.beside(RunFailed.class);

    private RunFailed(long runId, String stage, Throwable cause) {
        super(MESSAGES.text("run.failed", runId, stage, reason(cause)), cause);
    }

    /** A refusal of a stage speaks for itself. */
    static RuntimeException of(long runId, JobExecution execution) {
        List<StepExecution> broken = execution.getStepExecutions().stream()
                .filter(s -> s.getStatus().isUnsuccessful())
                .sorted(Comparator.comparing(RunFailed::isPartition).reversed())
                .toList();
        Throwable cause = Stream.concat(
                        broken.stream().flatMap(s -> s.getFailureExceptions().stream()),
                        execution.getAllFailureExceptions().stream())
                .findFirst()
                .orElseGet(() ->
                        new IllegalStateException(execution.getExitStatus().getExitDescription()));
        for (Throwable link = cause; link != null; link = link.getCause()) {
            if (link instanceof Refusal refusal) {
                return refusal;
            }
        }
        String stage = broken.stream()
                .filter(s -> !isPartition(s))
                .map(StepExecution::getStepName)
                .findFirst()
                .orElse("start");
        return new RunFailed(runId, stage, cause);
    }

    /** A partition knows what broke; the stage that it is a part of knows only that one did. */
    private static boolean isPartition(StepExecution step) {
        return step.getStepName().contains(":");
    }

    /** The innermost words of a chain of causes: where it broke, not who passed it on. */
    public static String reason(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null && innermost.getCause() != innermost) {
            innermost = innermost.getCause();
        }
        return innermost.getMessage() == null ? innermost.toString() : innermost.getMessage();
    }
}
