package org.urbanstat.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.console.ConsoleServer;
import org.urbanstat.console.Health;
import org.urbanstat.console.MetricsPage;
import org.urbanstat.console.UploadPage;
import org.urbanstat.definitions.Nightly;
import org.urbanstat.intake.Uploads;
import org.urbanstat.publication.SigningKeyChange;
import org.urbanstat.scheduling.DatabaseClock;
import org.urbanstat.scheduling.Nights;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the nights of {@code nightly.yml} until it is stopped. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {
    static final int PORT = 8080;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Option(names = "--inbox", paramLabel = "DIR", descriptionKey = "option.serve.inbox")
    private Path inbox = Path.of("");

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "option.serve.port")
    private int port = PORT;

    @Option(names = "--uploads", descriptionKey = "option.serve.uploads")
    private boolean takesUploads;

    private final Output output;

    ServeCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() throws InterruptedException {
        Application application = Application.startWithoutHook(options);
        try {
            serve(application);
            return 0;
        } finally {
            application.close();
        }
    }

    private void serve(Application application) throws InterruptedException {
        Nightly nightly = application.definitions().nightly();
        Path from = inbox.toString().isEmpty() ? Path.of(nightly.inbox()) : inbox;
        Nights nights = new Nights(
                application.dataSource(),
                application.definitions(),
                from,
                application.runner(),
                new DatabaseClock(application.dataSource()),
                text -> output.out().println(output.words(text)));
        try (ConsoleServer console = ConsoleServer.start(
                port,
                new Health(application.database(), nights),
                new MetricsPage(application.dataSource(), nights),
                uploads(nightly, from))) {
            nightly.schedules().forEach(s -> output.say("serve.schedule", s.name(), s.cron(), nightly.zone(), from));
            output.say("serve.port", console.port());
            if (takesUploads) {
                output.say("serve.uploads", console.port());
            }
            new SigningKeyChange(JdbcClient.create(application.dataSource()))
                    .told()
                    .ifPresent(text -> output.out().println(output.words(text)));
            nights.start();
            endCleanly(nights, console, application);
            new CountDownLatch(1).await();
        }
    }

    private Optional<UploadPage> uploads(Nightly nightly, Path inbox) {
        if (!takesUploads) {
            return Optional.empty();
        }
        Uploads uploads = new Uploads(inbox, nightly.limits().maxFileBytes(), Clock.system(nightly.zone()));
        try {
            uploads.sweep();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(new UploadPage(uploads));
    }

    /** In this order: no night is taken any more, the one at work ends at its commit, and only then the database goes. */
    private void endCleanly(Nights nights, ConsoleServer console, Application application) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            output.say("serve.ends");
                            nights.close();
                            console.close();
                            application.close();
                            output.say("serve.ended");
                        },
                        "serve-end"));
    }
}
