package org.urbanstat.cli;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.urbanstat.definitions.Area;
import org.urbanstat.definitions.TargetPolicy;
import org.urbanstat.pipeline.RunOutcome;
import org.urbanstat.pipeline.RunRequest;
import org.urbanstat.vocabulary.Language;
import org.urbanstat.vocabulary.Period;
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

    record TownFigures(
            String areaCode,
            @Nullable String areaName,
            @Nullable BigDecimal residentTotal,
            @Nullable BigDecimal residentRatePercent,
            @Nullable BigDecimal registeredRatePercent,
            @Nullable Boolean isProvisional,
            @Nullable BigDecimal rewardYuan,
            @Nullable String rewardStatus,
            @Nullable BigDecimal quotaMu,
            @Nullable String quotaStatus) {}

    void print(RunRequest request, RunOutcome outcome) throws SQLException {
        counts(outcome);
        outcome.remarks().forEach(r -> output.out().println(r.in(output.language())));
        for (Text reason : outcome.heldBecause()) {
            output.say("run.held", reason.in(output.language()));
        }
        application.database().sqlForAdministrator().ifPresent(sql -> output.say("run.administrator", sql));
        if (request.isDryRun()) {
            new DifferenceScreen(output).print(outcome);
            return;
        }
        output.say(
                outcome.releaseId().isPresent() ? "run.published" : "run.unchanged",
                outcome.releaseId().map(String::valueOf).orElse(""),
                outcome.changedRowCount());
        try (MartReader reader = MartReader.over(application.database(), options.asOf())) {
            if (reader.visibleRelease() > 0) {
                worst(reader);
                figures(reader);
                output.say("run.where", options.data());
            }
        }
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

    private void figures(MartReader reader) throws SQLException {
        List<TownFigures> rows = reader.rows("latest-figures", TownFigures.class);
        if (rows.isEmpty()) {
            return;
        }
        Period period = new Period(reader.jdbc()
                .sql("select max(period) from mart.urbanization_rate")
                .query(String.class)
                .single());
        output.out().println();
        output.say("run.figures", period, target(period, "resident_rate"), target(period, "registered_rate"));
        TextTable table = TextTable.empty()
                .words(output.words("column.area"))
                .words(output.words("column.name"))
                .numbers(output.words("column.residents"))
                .numbers(output.words("column.resident.rate"))
                .numbers(output.words("column.registered.rate"))
                .numbers(output.words("column.reward"))
                .numbers(output.words("column.quota"));
        for (TownFigures row : rows) {
            boolean isProvisional = row.isProvisional() != null && row.isProvisional();
            table.row(
                    row.areaCode(),
                    row.areaName() == null ? name(row.areaCode()) : row.areaName(),
                    plain(row.residentTotal()),
                    plain(row.residentRatePercent()) + (isProvisional ? "*" : ""),
                    plain(row.registeredRatePercent()) + (isProvisional ? "*" : ""),
                    figure(row.rewardYuan(), row.rewardStatus()),
                    figure(row.quotaMu(), row.quotaStatus()));
        }
        table.lines().forEach(output.out()::println);
        if (rows.stream()
                .anyMatch(r ->
                        r.isProvisional() != null && r.isProvisional() || "provisional".equals(r.rewardStatus()))) {
            output.say("run.provisional");
        }
    }

    private String target(Period period, String indicator) {
        return application
                .definitions()
                .policies()
                .targetsOn(period)
                .flatMap((TargetPolicy p) -> p.target(indicator))
                .map(t -> t.comparison().sign() + " " + t.value().toPlainString() + " %"
                        + t.by().map(b -> " (" + b + ")").orElse(""))
                .orElse("-");
    }

    private String name(String code) {
        return application.definitions().register().areas().stream()
                .filter(a -> a.code().digits().equals(code))
                .map(Area::name)
                .reduce("", (first, last) -> last);
    }

    private String figure(@Nullable BigDecimal value, @Nullable String status) {
        if (status == null) {
            return "";
        }
        if (value == null) {
            return output.words("status." + status);
        }
        return value.toPlainString() + (status.equals("provisional") ? "*" : "");
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
