package org.urbanstat.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.urbanstat.database.Database;
import org.urbanstat.scheduling.RunStop;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Closes a run whose process is gone. */
@Command(name = "recover")
final class RecoverCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private RunToEnd ended = new RunToEnd();

    private final Output output;

    RecoverCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        try (Database database = options.database()) {
            new RunStop(database.dataSource(), Clock.systemUTC()).recover(ended.run(), Operator.name(), ended.reason());
            output.say("recover.done");
            return 0;
        }
    }
}
