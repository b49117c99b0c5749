package org.urbanstat.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.urbanstat.database.Database;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.explanation.Inverse;
import org.urbanstat.explanation.InverseAnswer;
import org.urbanstat.explanation.ScoreReach;
import org.urbanstat.explanation.ScoreReaches;
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

    @Option(
            names = {"--county", "--area"},
            paramLabel = "CODE",
            descriptionKey = "option.whatif.county")
    private @Nullable String county;

    @Option(names = "--town", paramLabel = "CODE", descriptionKey = "option.whatif.town")
    private @Nullable String town;

    @Option(names = "--unit", paramLabel = "NAME", descriptionKey = "option.whatif.unit")
    private @Nullable String unit;

    @Option(names = "--reach", paramLabel = "GOAL", descriptionKey = "option.whatif.reach")
    private @Nullable String reach;

    private final Output output;

    WhatIfCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() throws SQLException {
        Period year = YearsTyped.one(period, output);
        Optional<AreaCode> asked = asked();
        Optional<Function<ScoreReaches, List<ScoreReach>>> score = ScoreGoalTyped.of(goal(), output);
        if (asked.isEmpty() && (policy == null || reach != null)) {
            throw new WrongUsage(output.text("whatif.neither"));
        }
        if (unit != null && score.isEmpty()) {
            throw new WrongUsage(output.text("whatif.unit.alone"));
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
                score.ifPresentOrElse(
                        goal -> reach(
                                goal.apply(new ScoreReaches(
                                        reader.jdbc(), definitions, asked.get(), Optional.ofNullable(unit), year)),
                                year,
                                release),
                        () -> invert(
                                new Inverse(reader.jdbc(), definitions, asked.get(), year),
                                asked.get(),
                                year,
                                release));
            } else {
                tryOut(reader, edition, changed.orElseThrow(), year);
            }
            return 0;
        }
    }

    private void reach(List<ScoreReach> reaches, Period year, long release) {
        if (options.isJson()) {
            output.out().println(ScoreReachJson.of(year, release, reaches));
        } else {
            new ScoreReachScreen(output, year, release).print(reaches);
        }
    }

    private void invert(Inverse inverse, AreaCode asked, Period year, long release) {
        new InverseScreen(output, options.isJson()).print(asked, year, release, answers(inverse), inverse.worth());
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
    private List<InverseAnswer> answers(Inverse inverse) {
        String goal = goal();
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

    private String goal() {
        return reach == null ? "" : reach;
    }

    /** A town, or the county of a department. */
    private Optional<AreaCode> asked() {
        if (unit == null) {
            return town();
        }
        if (county == null || town != null) {
            throw new WrongUsage(output.text("whatif.unit.county"));
        }
        return county();
    }

    private Optional<AreaCode> town() {
        return Optional.ofNullable(town).map(code -> AreaTyped.of(code, AreaLevel.TOWN, "whatif.wrong.town", output));
    }

    private Optional<AreaCode> county() {
        return Optional.ofNullable(county)
                .map(code -> AreaTyped.of(code, AreaLevel.COUNTY, "whatif.wrong.county", output));
    }
}
