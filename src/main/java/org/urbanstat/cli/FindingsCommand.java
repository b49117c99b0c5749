package org.urbanstat.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urbanstat.database.SqlFile;
import org.urbanstat.vocabulary.Language;
import org.urbanstat.vocabulary.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Every problem of every return, worst first. */
@Command(name = "findings")
final class FindingsCommand implements Callable<Integer>, AnswersThen {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private Moment moment = new Moment();

    @Mixin
    private QueryFilter filter = new QueryFilter();

    @Option(names = "--severity", paramLabel = "error|warning|note", descriptionKey = "option.severity")
    private Severity severity = Severity.WARNING;

    private final Output output;

    FindingsCommand(Output output) {
        this.output = output;
    }

    /** A finding as it stands in the mart; a finding of a whole file has no return. */
    record Shown(
            String severity,
            @Nullable String period,
            @Nullable String townCode,
            @Nullable String formCode,
            @Nullable Integer revision,
            String fileName,
            @Nullable String sheet,
            @Nullable String cell,
            String ruleCode,
            String messageZh,
            String messageEn,
            String fixZh,
            String fixEn,
            @Nullable String waiver,
            boolean isWithdrawn) {}

    @Override
    public Integer call() throws SQLException {
        try (MartReader reader = MartReader.open(options, moment.asked(options, output))) {
            if (reader.visibleRelease() == 0) {
                output.tell("nothing.published");
                return 0;
            }
            filter.check(output, reader.connection());
            String sql = filter.in(
                            SqlFile.beside(FindingsCommand.class, "findings").text())
                    .replace("{severities}", severities());
            if (options.isJson()) {
                new Listing(output, true).print(reader.connection(), sql, filter.parameters());
            } else {
                print(reader.jdbc()
                        .sql(sql)
                        .params(filter.parameters())
                        .query(Shown.class)
                        .list());
            }
            return 0;
        }
    }

    private void print(List<Shown> findings) {
        findings.forEach(this::print);
        output.say(findings.isEmpty() ? "findings.none" : "findings.count", findings.size());
        Path copies = options.data().resolve("feedback");
        if (!findings.isEmpty() && Files.isDirectory(copies)) {
            output.say("findings.copies", copies);
        }
    }

    private void print(Shown finding) {
        boolean isChinese = output.language() == Language.ZH;
        String where = Stream.of(finding.sheet(), finding.cell())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("!"));
        String of = finding.formCode() == null ? "" : returned(finding);
        output.out().println(output.words("severity." + finding.severity()) + " " + finding.ruleCode() + "  " + of);
        output.out().println("    " + finding.fileName() + (where.isEmpty() ? "" : "  " + where));
        output.out().println("    " + (isChinese ? finding.messageZh() : finding.messageEn()));
        output.out().println("    → " + (isChinese ? finding.fixZh() : finding.fixEn()));
        if (finding.isWithdrawn()) {
            output.say("findings.withdrawn");
        }
        if (finding.waiver() != null) {
            output.say("findings.waiver", finding.waiver());
        }
    }

    private String returned(Shown finding) {
        return output.words(
                "findings.of",
                String.valueOf(finding.townCode()),
                String.valueOf(finding.formCode()),
                String.valueOf(finding.period()),
                String.valueOf(finding.revision()));
    }

    private String severities() {
        return switch (severity) {
            case ERROR -> "'ERROR'";
            case WARNING -> "'ERROR', 'WARNING'";
            case NOTE -> "'ERROR', 'WARNING', 'NOTE'";
        };
    }
}
