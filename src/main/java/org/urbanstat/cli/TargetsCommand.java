package org.urbanstat.cli;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.urbanstat.vocabulary.AreaCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How far each figure is from its target, and when it gets there. */
@Command(name = "targets")
final class TargetsCommand implements Callable<Integer>, AnswersThen {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private Moment moment = new Moment();

    @Option(names = "--area", paramLabel = "CODE", descriptionKey = "option.targets.area")
    private String area = "";

    @Option(names = "--period", paramLabel = "P", descriptionKey = "option.figures.period")
    private String period = "";

    @Option(names = "--unit", paramLabel = "UNIT", descriptionKey = "option.targets.unit")
    private String unit = "";

    private final Output output;

    TargetsCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() throws SQLException {
        if (!period.isEmpty()) {
            YearsTyped.one(period, output);
        }
        if (!area.isEmpty() && !AreaCode.isWellFormed(area)) {
            throw new WrongUsage(output.text("wrong.area", area));
        }
        try (MartReader reader = MartReader.open(options, moment.asked(options, output))) {
            if (reader.visibleRelease() == 0) {
                output.tell("nothing.published");
                return 0;
            }
            new TargetsScreen(output, reader).print(area, period, unit, options.isJson());
            return 0;
        }
    }
}
