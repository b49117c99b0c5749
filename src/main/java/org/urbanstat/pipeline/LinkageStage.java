package org.urbanstat.pipeline;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.Copy;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.validation.TouchedAreas;
import org.urbanstat.vocabulary.Text;

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
        RunReport report = reports.of(run.runId());
        List<Text> uncomputable = new TouchedAreas(jdbc).isNone() ? LinkageTables.heldBecause(jdbc) : linked(report);
        switch (definitions.nightly().gates().uncomputableReward()) {
            case HOLD -> report.uncomputable(uncomputable);
            case PUBLISH -> uncomputable.forEach(report::remark);
        }
    }

    private List<Text> linked(RunReport report) {
        Linkages linkages = new Linkages(jdbc, copy, definitions);
        List<Text> uncomputable = linkages.compute();
        linkages.remarks().forEach(report::remark);
        edited().forEach(report::remark);
        return uncomputable;
    }

    /** An edit touches everything, so that nothing is to be told in a night that touches some. */
    private List<Text> edited() {
        return new TouchedAreas(jdbc).isAll()
                ? new EditedPolicies(jdbc)
                        .told(new StoredEditions(jdbc)
                                .policies(definitions.sha256().hex()))
                : List.of();
    }
}
