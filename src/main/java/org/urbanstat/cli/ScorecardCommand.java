package org.urbanstat.cli;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scores, places and lists of a year; of one subject also what each item brings. */
@Command(name = "scorecard")
final class ScorecardCommand implements Callable<Integer>, AnswersThen {
    private static final List<String> TYPES = List.of("", "town", "department");

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private Moment moment = new Moment();

    @Option(names = "--period", paramLabel = "P", descriptionKey = "option.figures.period")
    private String period = "";

    @Option(names = "--type", paramLabel = "T", descriptionKey = "option.subject.type")
    private String type = "";

    @Option(names = "--subject", paramLabel = "S", descriptionKey = "option.subject")
    private String subject = "";

    private final Output output;

    ScorecardCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() throws SQLException {
        if (!period.isEmpty()) {
            YearsTyped.one(period, output);
        }
        if (!TYPES.contains(type)) {
            throw new WrongUsage(output.text("wrong.subject.type", type));
        }
        try (MartReader reader = MartReader.open(options, moment.asked(options, output))) {
            if (reader.visibleRelease() == 0) {
                output.tell("nothing.published");
                return 0;
            }
            new ScorecardScreen(output, reader, options.isJson()).print(period, type, subject);
            return 0;
        }
    }
}
