package org.urbanstat.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.urbanstat.database.BackupSummary;
import org.urbanstat.database.Database;
import org.urbanstat.database.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A backup back into an empty database. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "FILE", descriptionKey = "parameter.restore")
    private Path file = Path.of("");

    private final Output output;

    RestoreCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        try (Database database = options.database()) {
            BackupSummary summary = new Restore(database.dataSource()).from(file);
            output.say("restore.done", file, summary.tables(), summary.rows());
            return 0;
        }
    }
}
