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

/** Stops the run at work at its next commit. */
@Command(name = "stop")
final class StopCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(arity = "0..1", paramLabel = "RUN", descriptionKey = "parameter.run")
    private @Nullable Long run;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", descriptionKey = "option.stop.reason")
    private String reason = "";

    private final Output output;

    StopCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        try (Database database = options.database()) {
            RunStop stop = new RunStop(database.dataSource(), Clock.systemUTC());
            return switch (stop.stop(Optional.ofNullable(run), Operator.name(), reason)) {
                case STOPPED -> told("stop.done", 0);
                case RECOVERED -> told("recover.done", 0);
                case NOT_YET -> told("stop.not.yet", 1);
            };
        }
    }

    private int told(String key, int exitCode) {
        output.say(key);
        return exitCode;
    }
}
