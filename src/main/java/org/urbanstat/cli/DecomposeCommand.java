package org.urbanstat.cli;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.urbanstat.explanation.Decomposition;
import org.urbanstat.explanation.Decompositions;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.AreaLevel;
import org.urbanstat.vocabulary.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The difference of two published ratios in exact parts. */
@Command(name = "decompose")
final class DecomposeCommand implements Callable<Integer>, AnswersThen {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private Moment moment = new Moment();

    @Parameters(paramLabel = "INDICATOR", descriptionKey = "parameter.decompose")
    private String indicator = "";

    @Option(names = "--area", required = true, paramLabel = "CODE", descriptionKey = "option.history.area")
    private String area = "";

    @Option(names = "--period", required = true, paramLabel = "P", descriptionKey = "option.period")
    private String period = "";

    @Option(names = "--against", paramLabel = "P|INDICATOR", descriptionKey = "option.decompose.against")
    private @Nullable String against;

    private final Output output;

    DecomposeCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() throws SQLException {
        AreaCode asked = area();
        Period year = YearsTyped.one(period, output);
        try (MartReader reader = MartReader.open(options, moment.asked(options, output))) {
            if (reader.visibleRelease() == 0) {
                output.tell("nothing.published");
                return 1;
            }
            Decomposition split = split(new Decompositions(reader.jdbc()), asked, year);
            if (options.isJson()) {
                output.out().println(DecomposeJson.of(asked, reader.visibleRelease(), split));
            } else {
                new DecomposeScreen(output, asked, reader.visibleRelease()).print(split);
            }
            return 0;
        }
    }

    private AreaCode area() {
        if (!AreaCode.isWellFormed(area) || new AreaCode(area).level() == AreaLevel.UNIT) {
            throw new WrongUsage(output.text("decompose.wrong.area", area));
        }
        return new AreaCode(area);
    }

    /** Against digits is against a year, against anything else against an indicator. */
    private Decomposition split(Decompositions decompositions, AreaCode asked, Period year) {
        if (against == null) {
            return decompositions.ofYears(indicator, asked, year.yearBefore(), year);
        }
        return Character.isDigit(against.codePointAt(0))
                ? decompositions.ofYears(indicator, asked, YearsTyped.one(against, output), year)
                : decompositions.ofIndicators(indicator, against, asked, year);
    }
}
