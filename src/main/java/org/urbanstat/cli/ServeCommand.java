package org.urbanstat.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.urbanstat.definitions.Nightly;
import org.urbanstat.scheduling.DatabaseClock;
import org.urbanstat.scheduling.Nights;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the nights of {@code nightly.yml} until it is stopped. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Option(names = "--inbox", paramLabel = "DIR", descriptionKey = "option.serve.inbox")
    private Path inbox = Path.of("");

    private final Output output;

    ServeCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (Application application = Application.start(options)) {
            Nightly nightly = application.definitions().nightly();
            Path from = inbox.toString().isEmpty() ? Path.of(nightly.inbox()) : inbox;
            try (Nights nights = new Nights(
                    application.dataSource(),
                    application.definitions(),
                    from,
                    application.runner(),
                    new DatabaseClock(application.dataSource()),
                    text -> output.out().println(output.words(text)))) {
                nights.start();
                nightly.schedules()
                        .forEach(s -> output.say("serve.schedule", s.name(), s.cron(), nightly.zone(), from));
                new CountDownLatch(1).await();
            }
            return 0;
        }
    }
}
