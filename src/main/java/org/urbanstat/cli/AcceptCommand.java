package org.urbanstat.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.Database;
import org.urbanstat.pipeline.RevisionAct;
import org.urbanstat.pipeline.RevisionActs;
import org.urbanstat.scheduling.BetweenRuns;
import org.urbanstat.validation.ReturnKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Waives errors of a rejected revision until a day, or takes that back. */
@Command(name = "accept")
final class AcceptCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private RevisionToActOn chosen = new RevisionToActOn();

    @Option(names = "--rule", arity = "1..*", paramLabel = "RULE", descriptionKey = "option.rule")
    private List<String> rules = List.of();

    @Option(names = "--expires", paramLabel = "DAY", descriptionKey = "option.expires")
    private String expires = "";

    private final Output output;

    AcceptCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        ReturnKey key = chosen.key(output);
        RevisionActs.Why why = chosen.why(output);
        List<String> named = rules.stream()
                .flatMap(r -> Stream.of(r.split(",")))
                .map(String::strip)
                .filter(r -> !r.isEmpty())
                .distinct()
                .toList();
        if (chosen.isUndone()) {
            return done("act.acceptance.undone", acts -> acts.undoAcceptance(key, chosen.revision(), named, why));
        }
        if (named.isEmpty()) {
            throw new WrongUsage(output.text("act.no.rules", key.options()));
        }
        LocalDate day = day();
        return done("act.accepted", acts -> acts.accept(key, chosen.revision(), named, day, why));
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(expires);
        } catch (DateTimeParseException e) {
            throw new WrongUsage(output.text("act.no.expiry", expires));
        }
    }

    private int done(String sentence, Deed deed) {
        try (Database database = options.database()) {
            RevisionActs acts = new RevisionActs(
                    JdbcClient.create(database.dataSource()),
                    Clock.systemUTC(),
                    options.definitions().nightly().zone());
            RevisionAct act = new BetweenRuns(database.dataSource()).act(() -> deed.by(acts));
            new RevisionActScreen(output, options.isJson()).print(sentence, act);
            return 0;
        }
    }

    private interface Deed {
        RevisionAct by(RevisionActs acts);
    }
}
