package org.urbanstat.pipeline;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The reports of the runs that this process works on, by run; a step of another host's run reports to nobody here. */
final class RunReports {
    private final Map<Long, RunReport> reports = new ConcurrentHashMap<>();

    RunReport open(long runId, RunProgress progress) {
        RunReport report = new RunReport(progress);
        reports.put(runId, report);
        return report;
    }

    RunReport of(long runId) {
        return reports.computeIfAbsent(runId, r -> new RunReport(RunProgress.SILENT));
    }

    void close(long runId) {
        reports.remove(runId);
    }
}
