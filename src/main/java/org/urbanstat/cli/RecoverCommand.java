package org.urbanstat.cli;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.urbanstat.database.Database;
import org.urbanstat.scheduling.RunStop;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Closes a run whose process is gone. */
@Command(name = "recover")
final class RecoverCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(arity = "0..1", paramLabel = "RUN", descriptionKey = "parameter.run")
    private @Nullable Long run;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", descriptionKey = "option.stop.reason")
    private String reason = "";

    private final Output output;

    RecoverCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        try (Database database = options.database()) {
            new RunStop(database.dataSource(), Clock.systemUTC())
                    .recover(Optional.ofNullable(run), Operator.name(), reason);
            output.say("recover.done");
            return 0;
        }
    }
}
