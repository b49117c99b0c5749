package org.urbanstat.cli;

import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.pipeline.RunOutcome;
import org.urbanstat.pipeline.RunRequest;
import org.urbanstat.vocabulary.Language;
import org.urbanstat.vocabulary.Text;

/** The summary that a run ends with. */
final class RunScreen {
    private final Output output;
    private final Application application;
    private final CommonOptions options;

    RunScreen(Output output, Application application, CommonOptions options) {
        this.output = output;
        this.application = application;
        this.options = options;
    }

    record WorstFinding(
            String severity, String ruleCode, long findings, String example, String messageZh, String messageEn) {}

    record RunProcess(String process, long partitions, long files) {}

    void print(RunRequest request, RunOutcome outcome) throws SQLException {
        counts(outcome);
        processes(outcome.runId());
        for (Text reason : outcome.heldBecause()) {
            output.say("run.held", reason.in(output.language()));
        }
        outcome.remarks().forEach(r -> output.out().println(output.words(r)));
        application.database().sqlForAdministrator().ifPresent(sql -> output.say("run.administrator", sql));
        if (request.isDryRun()) {
            new DifferenceScreen(output).print(outcome);
            return;
        }
        boolean isDiscarded = outcome.releaseId().isEmpty() && outcome.changedRowCount() > 0;
        if (outcome.status() == RunOutcome.Status.COMPLETED && !isDiscarded) {
            output.say(
                    outcome.releaseId().isPresent() ? "run.published" : "run.unchanged",
                    outcome.releaseId().map(String::valueOf).orElse(""),
                    outcome.changedRowCount());
        }
        new DifferenceScreen(output).printTop(outcome);
        try (MartReader reader = MartReader.over(application.database())) {
            if (reader.visibleRelease() > 0) {
                worst(reader);
                new FiguresScreen(output, ShownTargets.of(application.definitions())).print(reader, "");
                output.say(isEmbedded() ? "run.where" : "run.where.external", options.data());
            }
        }
    }

    private boolean isEmbedded() {
        return application.database().server().isPresent();
    }

    private void counts(RunOutcome outcome) {
        RunOutcome.Submissions files = outcome.submissions();
        RunOutcome.Returns returns = outcome.returns();
        output.say("run.title", outcome.runId(), outcome.seconds());
        output.say("run.files", files.received(), files.duplicate(), files.quarantined());
        output.say(
                "run.returns",
                returns.accepted(),
                returns.acceptedWithWarnings(),
                returns.rejected(),
                returns.unchanged());
    }

    /** Who read what, where it was more than this process. */
    private void processes(long runId) {
        List<RunProcess> processes = JdbcClient.create(application.dataSource())
                .sql(SqlFile.beside(RunScreen.class, "run-processes").text())
                .param("run", runId)
                .query(RunProcess.class)
                .list();
        if (processes.size() > 1) {
            processes.forEach(p -> output.say("run.process", p.process(), p.partitions(), p.files()));
        }
    }

    private void worst(MartReader reader) throws SQLException {
        List<WorstFinding> worst = reader.rows("worst-findings", WorstFinding.class);
        if (worst.isEmpty()) {
            return;
        }
        output.out().println();
        output.say("run.worst");
        for (WorstFinding finding : worst) {
            String message = output.language() == Language.ZH ? finding.messageZh() : finding.messageEn();
            output.say(
                    "run.worst.line",
                    output.words("severity." + finding.severity()),
                    finding.ruleCode(),
                    finding.findings(),
                    finding.example(),
                    message);
        }
    }
}
