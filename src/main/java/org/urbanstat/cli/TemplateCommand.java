package org.urbanstat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.urbanstat.database.DatabaseSettings;
import org.urbanstat.feedback.Template;
import org.urbanstat.feedback.TemplateLastYear;
import org.urbanstat.feedback.TemplateRefused;
import org.urbanstat.feedback.TemplateRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The workbook that a town fills in; with last year's figures where there is a database, else offline. */
@Command(name = "template")
final class TemplateCommand implements Callable<Integer>, AnswersThen {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Option(names = "--form", required = true, paramLabel = "F", descriptionKey = "option.form")
    private String form = "";

    @Option(names = "--town", required = true, paramLabel = "CODE", descriptionKey = "option.town")
    private String town = "";

    @Option(names = "--period", required = true, paramLabel = "P", descriptionKey = "option.period")
    private String period = "";

    @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "option.template.out")
    private Path out = Path.of(".");

    @Option(names = "--force", descriptionKey = "option.template.force")
    private boolean isForced;

    private final Output output;

    TemplateCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() throws SQLException, IOException {
        if (!out.getFileName().toString().endsWith(".xlsx") || Files.isDirectory(out)) {
            throw new WrongUsage(output.text("template.out", out));
        }
        TemplateRequest request = request();
        TemplateLastYear lastYear = lastYear(request);
        byte[] bytes = Template.of(request, lastYear);
        write(bytes);
        if (options.isJson()) {
            output.out().println(TemplateJson.of(request, lastYear, out));
            return 0;
        }
        output.say(
                "template.done",
                out,
                request.town().name(),
                request.form().name(),
                request.period(),
                request.form().versions().current());
        output.say(sentence(lastYear), request.period().yearBefore());
        if (!request.isOwed()) {
            output.tell(
                    "template.not_owed",
                    request.town().code(),
                    request.town().name(),
                    request.form().name());
        }
        return 0;
    }

    private static String sentence(TemplateLastYear lastYear) {
        return switch (lastYear.knowledge()) {
            case NO_DATABASE -> "template.no_database";
            case NOTHING_IN_FORCE -> "template.nothing_in_force";
            case KNOWN -> "template.with_last_year";
        };
    }

    private TemplateRequest request() {
        try {
            return TemplateRequest.of(options.definitions(), form, town, period);
        } catch (TemplateRefused e) {
            throw new WrongUsage(e.text());
        }
    }

    /** No server is started for a data directory that has none. */
    private TemplateLastYear lastYear(TemplateRequest request) throws SQLException {
        if (!DatabaseSettings.ofProcess(options.data()).isThere()) {
            if (!options.asOf().isEmpty()) {
                throw new WrongUsage(output.text("as.of.no.database", options.asOf(), options.data()));
            }
            return TemplateLastYear.noDatabase();
        }
        try (MartReader reader = MartReader.open(options, AsOf.of(options.asOf()))) {
            return new AcceptedRows(reader)
                    .of(request.form(), request.town().code(), request.period().yearBefore());
        }
    }

    /** A file in the way may be one that a town has filled in; the same bytes are written again in silence. */
    private void write(byte[] bytes) throws IOException {
        if (Files.exists(out) && !isForced && !Arrays.equals(Files.readAllBytes(out), bytes)) {
            throw new WrongUsage(output.text("template.exists", out));
        }
        try {
            Path folder = out.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.write(out, bytes);
        } catch (IOException e) {
            String reason = e.getClass().getSimpleName() + ": " + e.getMessage();
            throw new WrongUsage(output.text("template.unwritable", out, reason));
        }
    }
}
