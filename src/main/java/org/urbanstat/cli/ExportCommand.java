package org.urbanstat.cli;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.urbanstat.publication.CsvExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The mart as files. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer>, AnswersThen {
    /** The formats that this version writes. */
    enum Format {
        CSV
    }

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private Moment moment = new Moment();

    @Mixin
    private RestatedTo boundaries = new RestatedTo();

    @Option(names = "--format", required = true, paramLabel = "csv", descriptionKey = "option.format")
    private Format format = Format.CSV;

    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "option.out")
    private Path out = Path.of(".");

    private final Output output;

    ExportCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() throws SQLException {
        try (MartReader reader = MartReader.open(options, moment.asked(options, output))) {
            boundaries.in(reader, output);
            long visible = reader.visibleRelease();
            if (visible == 0) {
                output.tell("nothing.published");
                return 1;
            }
            List<Path> files = switch (format) {
                case CSV -> new CsvExport(reader.connection()).write(out);
            };
            output.say("export.done", visible, files.size(), out);
            return 0;
        }
    }
}
