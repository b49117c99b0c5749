package org.urbanstat.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.urbanstat.audit.Act;
import org.urbanstat.audit.ActKind;
import org.urbanstat.audit.AuditTrail;
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
            JdbcClient jdbc = JdbcClient.create(database.dataSource());
            new TransactionTemplate(new JdbcTransactionManager(database.dataSource()))
                    .executeWithoutResult(status -> new AuditTrail(jdbc).append(act(summary)));
            output.say("restore.done", file, summary.tables(), summary.rows());
            return 0;
        }
    }

    private Act act(BackupSummary summary) {
        return new Act(
                Clock.systemUTC().instant(),
                Operator.name(),
                ActKind.RESTORE,
                "backup " + file.getFileName(),
                "",
                Map.of(
                        "tables", Integer.toString(summary.tables()),
                        "rows", Long.toString(summary.rows()),
                        "bytes", Long.toString(summary.bytes())));
    }
}
