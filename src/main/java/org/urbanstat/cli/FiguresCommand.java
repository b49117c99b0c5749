package org.urbanstat.cli;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.urbanstat.database.SqlFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Both rates, rewards and quotas of a year, of any release. */
@Command(name = "figures")
final class FiguresCommand implements Callable<Integer>, AnswersThen {
    private static final SqlFile OF_UNIT = SqlFile.beside(FiguresCommand.class, "unit-figures");

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private Moment moment = new Moment();

    @Option(names = "--period", paramLabel = "P", descriptionKey = "option.figures.period")
    private String period = "";

    @Option(names = "--unit", paramLabel = "UNIT", descriptionKey = "option.figures.unit")
    private String unit = "";

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
            if (!unit.isEmpty()) {
                ofUnit(reader);
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

    /** Every indicator that it answers for, of every area. */
    private void ofUnit(MartReader reader) throws SQLException {
        UnitNames.ofIndicators(reader.connection()).check(output, unit);
        long rows =
                new Listing(output, options.isJson()).print(reader.connection(), OF_UNIT.text(), List.of(period, unit));
        if (!options.isJson()) {
            output.say(rows == 0 ? "figures.none" : "figures.of.unit", rows == 0 ? period : reader.visibleRelease());
        }
    }
}
