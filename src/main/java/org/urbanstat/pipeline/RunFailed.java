package org.urbanstat.pipeline;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;
import org.urbanstat.database.DatabaseTrouble;
import org.urbanstat.vocabulary.Language;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Refusal;
import org.urbanstat.vocabulary.Text;

/** A stage of a run broke. */
public final class RunFailed extends Refusal {
    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.beside(RunFailed.class);

    private RunFailed(long runId, String stage, Throwable cause) {
        super(text("run.failed", runId, stage, told(cause)), cause);
    }

    /** With texts of both languages among the arguments. */
    private static Text text(String key, Object... arguments) {
        return new Text(MESSAGES.in(Language.ZH, key, arguments), MESSAGES.in(Language.EN, key, arguments));
    }

    /** Where the framework itself could not go on. A refusal speaks for itself. */
    static RuntimeException in(String stage, long runId, RuntimeException failure) {
        return failure instanceof Refusal ? failure : new RunFailed(runId, stage, failure);
    }

    /** A refusal of a stage speaks for itself. */
    static RuntimeException of(long runId, JobExecution execution) {
        List<StepExecution> broken = execution.getStepExecutions().stream()
                .filter(s -> s.getStatus().isUnsuccessful())
                .sorted(Comparator.comparing(RunFailed::isPartition).reversed())
                .toList();
        List<Throwable> failures = Stream.concat(
                        broken.stream().flatMap(s -> s.getFailureExceptions().stream()),
                        execution.getAllFailureExceptions().stream())
                .toList();
        // of several partitions that broke, the one that knows why the database let them down
        Throwable cause = failures.stream()
                .filter(f -> DatabaseTrouble.of(f).isPresent())
                .findFirst()
                .or(() -> failures.stream().findFirst())
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

    /** What is wrong with the database, where it is that; else the innermost words, which are in no language of ours. */
    private static Text told(Throwable failure) {
        String reason = reason(failure);
        return DatabaseTrouble.of(failure).orElseGet(() -> new Text(reason, reason));
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
