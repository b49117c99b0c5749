package org.urbanstat.pipeline;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.Copy;
import org.urbanstat.definitions.Definitions;

/** Computes the candidate's rewards and quotas. */
final class LinkageStage implements CandidateStage {
    private final JdbcClient jdbc;
    private final Copy copy;
    private final Definitions definitions;
    private final RunReports reports;

    LinkageStage(JdbcClient jdbc, Copy copy, Definitions definitions, RunReports reports) {
        this.jdbc = jdbc;
        this.copy = copy;
        this.definitions = definitions;
        this.reports = reports;
    }

    @Override
    public void make(RunParameters run) {
        reports.of(run.runId()).hold(new Linkages(jdbc, copy, definitions).compute());
    }
}
