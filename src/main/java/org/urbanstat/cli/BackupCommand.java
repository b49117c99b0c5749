package org.urbanstat.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.urbanstat.database.Backup;
import org.urbanstat.database.BackupSummary;
import org.urbanstat.database.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Every table in one file. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "FILE", descriptionKey = "parameter.backup")
    private Path file = Path.of("");

    private final Output output;

    BackupCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        try (Database database = options.database()) {
            BackupSummary summary = new Backup(database.dataSource(), new VersionLine().getVersion()[0])
                    .write(file, Clock.systemUTC().instant());
            output.say("backup.done", file, summary.tables(), summary.rows(), summary.bytes());
            return 0;
        }
    }
}
