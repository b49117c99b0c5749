package org.urbanstat.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.urbanstat.database.Database;
import org.urbanstat.scheduling.RunStop;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops the run at work at its next commit. */
@Command(name = "stop")
final class StopCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private RunToEnd ended = new RunToEnd();

    private final Output output;

    StopCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        try (Database database = options.database()) {
            RunStop stop = new RunStop(database.dataSource(), Clock.systemUTC());
            return switch (stop.stop(ended.run(), Operator.name(), ended.reason())) {
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
