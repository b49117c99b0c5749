package org.urbanstat.cli;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.urbanstat.database.Database;
import org.urbanstat.explanation.WhatIf;
import org.urbanstat.explanation.WhatIfOutcome;
import org.urbanstat.pipeline.Edition;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.AreaLevel;
import org.urbanstat.vocabulary.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a changed policy would do, before anybody signs it; nothing is written. */
@Command(name = "what-if")
final class WhatIfCommand implements Callable<Integer>, AnswersThen {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private Moment moment = new Moment();

    @Option(names = "--policy", required = true, paramLabel = "FILE", descriptionKey = "option.whatif.policy")
    private Path policy = Path.of("");

    @Option(names = "--period", required = true, paramLabel = "P", descriptionKey = "option.period")
    private String period = "";

    @Option(names = "--county", paramLabel = "CODE", descriptionKey = "option.whatif.county")
    private @Nullable String county;

    private final Output output;

    WhatIfCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() throws SQLException {
        Period year = year();
        Optional<AreaCode> chosen = county();
        try (Database database = options.database();
                MartReader reader = MartReader.over(database, moment.asked(options, output))) {
            long release = reader.visibleRelease();
            if (release == 0) {
                output.tell("nothing.published");
                return 1;
            }
            Edition edition = EditionThen.of(database, release);
            ChangedPolicy changed = ChangedPolicy.read(policy, edition, output);
            WhatIfOutcome outcome = new WhatIf(
                            reader.jdbc(),
                            edition.definitions(),
                            changed.in(edition).definitions(),
                            year)
                    .outcome(chosen);
            if (options.isJson()) {
                output.out().println(WhatIfJson.of(year, release, changed, outcome));
            } else {
                new WhatIfScreen(output, year, release).print(policy, changed, outcome);
            }
            return 0;
        }
    }

    private Period year() {
        if (!Period.isWellFormed(period) || new Period(period).isMonth()) {
            throw new WrongUsage(output.text("wrong.year", period));
        }
        return new Period(period);
    }

    private Optional<AreaCode> county() {
        if (county == null) {
            return Optional.empty();
        }
        if (!AreaCode.isWellFormed(county) || new AreaCode(county).level() != AreaLevel.COUNTY) {
            throw new WrongUsage(output.text("whatif.wrong.county", county));
        }
        return Optional.of(new AreaCode(county));
    }
}
