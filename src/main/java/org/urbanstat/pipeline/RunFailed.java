package org.urbanstat.pipeline;

import java.util.List;
import org.springframework.batch.core.job.JobExecution;
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
        List<Throwable> failures = execution.getAllFailureExceptions();
        Throwable cause = failures.isEmpty()
                ? new IllegalStateException(execution.getExitStatus().getExitDescription())
                : failures.get(0);
        for (Throwable link = cause; link != null; link = link.getCause()) {
            if (link instanceof Refusal refusal) {
                return refusal;
            }
        }
        String stage = execution.getStepExecutions().stream()
                .filter(s -> s.getStatus().isUnsuccessful())
                .map(s -> s.getStepName())
                .findFirst()
                .orElse("start");
        return new RunFailed(runId, stage, cause);
    }

    /** The innermost words of a chain of causes: where it broke, not who passed it on. */
    static String reason(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null && innermost.getCause() != innermost) {
            innermost = innermost.getCause();
        }
        return innermost.getMessage() == null ? innermost.toString() : innermost.getMessage();
    }
}
