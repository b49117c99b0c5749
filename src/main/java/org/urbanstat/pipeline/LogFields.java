package org.urbanstat.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.urbanstat.validation.FileOutcome;

/**
 * The fields that every line of the log carries while something is worked on: run, stage, submission, town. Names of
 * files and what stands in cells are left out, since either may name a person.
 */
final class LogFields {
    private static final Logger LOG = LoggerFactory.getLogger(LogFields.class);

    /** Of a stack that ran over there are a thousand, and the first tell where. */
    private static final int FRAMES = 16;

    private LogFields() {}

    static void run(long runId, String requestedBy) {
        MDC.put("run", Long.toString(runId));
        LOG.info("run begins, asked for by {}", requestedBy);
    }

    static void runEnds(String status, long seconds) {
        MDC.remove("stage");
        LOG.info("run ends: {}, {} s", status, seconds);
        MDC.remove("run");
    }

    static void stage(String name) {
        MDC.put("stage", name);
        LOG.info("stage begins");
    }

    static void stageEnds(long milliseconds) {
        LOG.info("stage ends, {} ms", milliseconds);
        MDC.remove("stage");
    }

    /** A partition of a run that another process has started. */
    static void partition(ClaimedPartition claimed) {
        MDC.put("run", Long.toString(claimed.runId()));
        MDC.put("stage", claimed.step());
        LOG.info(
                "partition {} begins behind {} of {} files", claimed.part(), claimed.filesDone(), claimed.filesTotal());
    }

    static void partitionEnds() {
        MDC.remove("stage");
        MDC.remove("run");
    }

    static void submission(long id) {
        MDC.put("submission", Long.toString(id));
    }

    /** What came of the submission; its towns are known only now. */
    static void submissionRead(FileOutcome outcome) {
        MDC.put(
                "town",
                outcome.returns().stream()
                        .map(r -> r.town().digits())
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream()
                        .collect(Collectors.joining(",")));
        LOG.info(
                "submission read: {} returns, {} findings on the file{}",
                outcome.returns().size(),
                outcome.findings().size(),
                outcome.isQuarantined() ? ", quarantined" : "");
    }

    /** What broke and the way to it; no message but that of a class that is missing: words of the file may stand there. */
    static void programFailed(Throwable failure) {
        List<String> lines = new ArrayList<>();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            lines.add(
                    each instanceof LinkageError
                            ? each.toString()
                            : each.getClass().getName());
            Arrays.stream(each.getStackTrace()).limit(FRAMES).forEach(frame -> lines.add("\tat " + frame));
        }
        LOG.error("the program failed at the file: {}", String.join("\n", lines));
    }

    static void submissionEnds() {
        MDC.remove("submission");
        MDC.remove("town");
    }

    /** The work with the fields of the thread that hands it out. */
    static Runnable carried(Runnable work) {
        Optional<Map<String, String>> fields = Optional.ofNullable(MDC.getCopyOfContextMap());
        return () -> {
            fields.ifPresent(MDC::setContextMap);
            try {
                work.run();
            } finally {
                MDC.clear();
            }
        };
    }
}
