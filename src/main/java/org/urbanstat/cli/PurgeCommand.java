package org.urbanstat.cli;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.urbanstat.database.Database;
import org.urbanstat.definitions.Retention;
import org.urbanstat.pipeline.Purge;
import org.urbanstat.scheduling.PurgeByHand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes away what nothing rests on any more, by the retention of nightly.yml; every night does so by itself. */
@Command(name = "purge")
final class PurgeCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Option(names = "--dry-run", descriptionKey = "option.purge.dry-run")
    private boolean isDryRun;

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "option.purge.reason")
    private String reason = "";

    private final Output output;

    PurgeCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        if (!isDryRun && reason.isBlank()) {
            throw new WrongUsage(output.text("purge.no.reason"));
        }
        Retention retention = options.definitions().nightly().retention();
        if (retention.keep().isEmpty()) {
            throw new WrongUsage(output.text("purge.no.policy", options.jobs().resolve("nightly.yml")));
        }
        try (Database database = options.database()) {
            PurgeByHand purge = new PurgeByHand(database.dataSource(), retention, Clock.systemUTC());
            print(retention, isDryRun ? purge.due() : purge.run(Operator.name(), reason));
            return 0;
        }
    }

    private void print(Retention retention, Map<Retention.Kind, Long> gone) {
        if (options.isJson()) {
            output.out()
                    .println(retention.keep().keySet().stream()
                            .map(k -> "\"" + Purge.word(k) + "\": " + gone.getOrDefault(k, 0L))
                            .collect(Collectors.joining(", ", "{", "}")));
            return;
        }
        retention
                .keep()
                .forEach((kind, days) -> output.say(
                        isDryRun ? "purge.due" : "purge.gone",
                        output.words("purged." + Purge.word(kind)),
                        gone.getOrDefault(kind, 0L),
                        days.toDays()));
        output.say(isDryRun ? "purge.dry" : "purge.done");
    }
}
