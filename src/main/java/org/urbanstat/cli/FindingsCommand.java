package org.urbanstat.cli;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.urbanstat.database.SqlFile;
import org.urbanstat.vocabulary.Language;
import org.urbanstat.vocabulary.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Every problem of every return, worst first. */
@Command(name = "findings")
final class FindingsCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private QueryFilter filter = new QueryFilter();

    @Option(names = "--severity", paramLabel = "error|warning|note", descriptionKey = "option.severity")
    private Severity severity = Severity.WARNING;

    private final Output output;

    FindingsCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() throws SQLException {
        try (MartReader reader = MartReader.open(options)) {
            if (reader.visibleRelease() == 0) {
                output.tell("nothing.published");
                return 0;
            }
            String language = output.language() == Language.ZH ? "zh" : "en";
            String file = options.isJson() ? "findings-json" : "findings";
            String sql = filter.in(SqlFile.beside(FindingsCommand.class, file).text())
                    .replace("{language}", language)
                    .replace("{severities}", severities());
            long count = new Listing(output, options.isJson()).print(reader.connection(), sql, filter.parameters());
            if (count == 0 && !options.isJson()) {
                output.say("findings.none");
            }
            return 0;
        }
    }

    private String severities() {
        return switch (severity) {
            case ERROR -> "'ERROR'";
            case WARNING -> "'ERROR', 'WARNING'";
            case NOTE -> "'ERROR', 'WARNING', 'NOTE'";
        };
    }
}
