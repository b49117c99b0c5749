package org.urbanstat.cli;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.urbanstat.pipeline.RunOutcome;
import org.urbanstat.pipeline.RunRequest;
import org.urbanstat.pipeline.RunSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The nightly job once. */
@Command(name = "run")
final class RunCommand implements Callable<Integer> {
    static final int HELD = 4;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private RunOptions run = new RunOptions();

    @Option(names = "--force", descriptionKey = "option.force")
    private boolean isForced;

    @Option(names = "--rehash", descriptionKey = "option.rehash")
    private boolean isRehashed;

    @Option(names = "--dry-run", descriptionKey = "option.dry-run")
    private boolean isDryRun;

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "option.reason")
    private String reason = "";

    private final Output output;

    RunCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() throws SQLException {
        RunRequest request = new RunRequest(
                run.inbox(), run.filter(output), isForced, isRehashed, isDryRun, Operator.name(), reason);
        try (Application application = Application.start(options)) {
            RunOutcome outcome = application.runner().run(request, new ShownProgress(output));
            if (options.isJson()) {
                output.out().println(RunSummary.of(outcome));
            } else {
                new RunScreen(output, application, options).print(request, outcome);
            }
            return outcome.status() == RunOutcome.Status.HELD ? HELD : 0;
        }
    }
}
