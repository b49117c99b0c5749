package org.urbanstat.pipeline;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.urbanstat.database.Copy;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.validation.TouchedAreas;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Text;

/** Computes the candidate's rewards and quotas. */
final class LinkageStage implements CandidateStage {
    private static final Messages MESSAGES = Messages.beside(LinkageStage.class);

    /** Another country's register lacks every area that is named. */
    private static final int NOTES = 5;

    private final JdbcClient jdbc;
    private final Copy copy;
    private final Definitions definitions;
    private final RunReports reports;
    private final PlatformTransactionManager transactions;

    LinkageStage(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Copy copy,
            Definitions definitions,
            RunReports reports) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.copy = copy;
        this.definitions = definitions;
        this.reports = reports;
    }

    @Override
    public void make(RunParameters run) {
        RunReport report = reports.of(run.runId());
        TouchedAreas touched = new TouchedAreas(jdbc);
        List<Text> uncomputable = touched.isNone() ? LinkageTables.heldBecause(jdbc) : linked(touched, run, report);
        switch (definitions.nightly().gates().uncomputableReward()) {
            case HOLD -> report.uncomputable(uncomputable);
            case PUBLISH -> uncomputable.forEach(report::remark);
        }
    }

    private List<Text> linked(TouchedAreas touched, RunParameters run, RunReport report) {
        touched.requireKept();
        Linkages linkages = new Linkages(jdbc, copy, definitions);
        List<Text> uncomputable = linkages.compute(Abreast.in(run, jdbc, transactions));
        linkages.remarks().forEach(report::remark);
        if (touched.isAll()) {
            ofDefinitions().forEach(report::remark);
        }
        return uncomputable;
    }

    /** Other definitions touch everything, so that nothing of them is to be told in a night that touches some. */
    private Stream<Text> ofDefinitions() {
        List<Text> edited = new EditedPolicies(jdbc)
                .told(new StoredEditions(jdbc).policies(definitions.sha256().hex()));
        List<Text> notes = definitions.notes();
        Stream<Text> more =
                notes.size() > NOTES ? Stream.of(MESSAGES.text("notes.more", notes.size() - NOTES)) : Stream.empty();
        return Stream.of(edited.stream(), notes.stream().limit(NOTES), more).flatMap(told -> told);
    }
}
