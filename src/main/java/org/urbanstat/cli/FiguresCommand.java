package org.urbanstat.cli;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Both rates, rewards and quotas of a year, of any release. */
@Command(name = "figures")
final class FiguresCommand implements Callable<Integer>, AnswersThen {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private Moment moment = new Moment();

    @Option(names = "--period", paramLabel = "P", descriptionKey = "option.figures.period")
    private String period = "";

    private final Output output;

    FiguresCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() throws SQLException {
        if (!period.isEmpty()) {
            YearsTyped.one(period, output);
        }
        try (MartReader reader = MartReader.open(options, moment.asked(options, output))) {
            if (reader.visibleRelease() == 0) {
                output.tell("nothing.published");
                return 0;
            }
            FiguresScreen screen = new FiguresScreen(output, ShownTargets.of(reader));
            if (options.isJson()) {
                screen.printJson(reader, period);
            } else if (screen.print(reader, period)) {
                output.say("figures.release", reader.visibleRelease());
            } else {
                output.say("figures.none", period);
            }
            return 0;
        }
    }
}
