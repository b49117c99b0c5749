package org.urbanstat.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.urbanstat.database.Database;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.explanation.Inverse;
import org.urbanstat.explanation.InverseAnswer;
import org.urbanstat.explanation.WhatIf;
import org.urbanstat.explanation.WhatIfOutcome;
import org.urbanstat.pipeline.Edition;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.AreaLevel;
import org.urbanstat.vocabulary.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a changed policy would do, before anybody signs it, and what a town needs to reach something; nothing is written. */
@Command(name = "what-if")
final class WhatIfCommand implements Callable<Integer>, AnswersThen {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private Moment moment = new Moment();

    @Option(names = "--policy", paramLabel = "FILE", descriptionKey = "option.whatif.policy")
    private @Nullable Path policy;

    @Option(names = "--period", required = true, paramLabel = "P", descriptionKey = "option.period")
    private String period = "";

    @Option(names = "--county", paramLabel = "CODE", descriptionKey = "option.whatif.county")
    private @Nullable String county;

    @Option(names = "--town", paramLabel = "CODE", descriptionKey = "option.whatif.town")
    private @Nullable String town;

    @Option(names = "--reach", paramLabel = "GOAL", descriptionKey = "option.whatif.reach")
    private @Nullable String reach;

    private final Output output;

    WhatIfCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() throws SQLException {
        Period year = YearsTyped.one(period, output);
        Optional<AreaCode> asked = town();
        if (asked.isEmpty() && (policy == null || reach != null)) {
            throw new WrongUsage(output.text("whatif.neither"));
        }
        try (Database database = options.database();
                MartReader reader = MartReader.over(database, moment.asked(options, output))) {
            long release = reader.visibleRelease();
            if (release == 0) {
                output.tell("nothing.published");
                return 1;
            }
            Edition edition = EditionThen.of(database, release);
            Optional<ChangedPolicy> changed =
                    Optional.ofNullable(policy).map(p -> ChangedPolicy.read(p, edition, output));
            if (asked.isPresent()) {
                Definitions definitions =
                        changed.map(c -> c.in(edition)).orElse(edition).definitions();
                Inverse inverse = new Inverse(reader.jdbc(), definitions, asked.get(), year);
                new InverseScreen(output, options.isJson())
                        .print(asked.get(), year, release, goal(inverse), inverse.worth());
            } else {
                tryOut(reader, edition, changed.orElseThrow(), year);
            }
            return 0;
        }
    }

    private void tryOut(MartReader reader, Edition edition, ChangedPolicy changed, Period year) {
        WhatIfOutcome outcome = new WhatIf(
                        reader.jdbc(),
                        edition.definitions(),
                        changed.in(edition).definitions(),
                        year)
                .outcome(county());
        if (options.isJson()) {
            output.out().println(WhatIfJson.of(year, reader.visibleRelease(), changed, outcome));
        } else {
            new WhatIfScreen(output, year, reader.visibleRelease()).print(changed, outcome);
        }
    }

    /** What the town wants to reach; nothing where only the worth of a settler is asked for. */
    private List<InverseAnswer> goal(Inverse inverse) {
        String goal = reach == null ? "" : reach;
        if (goal.startsWith("target:")) {
            return inverse.target(goal.substring("target:".length()));
        }
        if (goal.matches("reward:[0-9]{1,15}")) {
            return inverse.reward(new BigDecimal(goal.substring("reward:".length())));
        }
        if (goal.equals("tier")) {
            return inverse.tier();
        }
        if (reach != null) {
            throw new WrongUsage(output.text("whatif.wrong.reach", reach));
        }
        return List.of();
    }

    private Optional<AreaCode> town() {
        return Optional.ofNullable(town).map(code -> AreaTyped.of(code, AreaLevel.TOWN, "whatif.wrong.town", output));
    }

    private Optional<AreaCode> county() {
        return Optional.ofNullable(county)
                .map(code -> AreaTyped.of(code, AreaLevel.COUNTY, "whatif.wrong.county", output));
    }
}
