package org.urbanstat.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.urbanstat.database.Database;
import org.urbanstat.database.PostgresServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Keeps the embedded server up and says how an analyst reaches it. */
@Command(name = "database")
final class DatabaseCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    private final Output output;

    DatabaseCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() throws InterruptedException {
        Database database = options.database();
        if (database.server().isEmpty()) {
            output.say("database.external");
            database.close();
            return 0;
        }
        PostgresServer server = database.server().get();
        output.say("database.up", server.url(), server.readerUser(), server.readerPassword(), options.data());
        new CountDownLatch(1).await();
        return 0;
    }
}
