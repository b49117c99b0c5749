package org.urbanstat.cli;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.urbanstat.pipeline.RunOutcome;
import org.urbanstat.pipeline.RunRequest;
import org.urbanstat.pipeline.RunSummary;
import org.urbanstat.scheduling.Followed;
import org.urbanstat.scheduling.OneRunner;
import org.urbanstat.scheduling.WhenBusy;
import org.urbanstat.vocabulary.Text;
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

    @Option(names = "--when-busy", paramLabel = "refuse|wait|join", descriptionKey = "option.when-busy")
    private WhenBusy whenBusy = WhenBusy.REFUSE;

    private final Output output;

    RunCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() throws SQLException {
        RunRequest request = new RunRequest(
                run.inbox(), run.filter(output), isForced, isRehashed, isDryRun, Operator.name(), reason);
        try (Application application = Application.start(options)) {
            OneRunner runner = application.runner();
            ShownProgress progress = new ShownProgress(output);
            Consumer<Text> heard = text -> output.err().println(output.words(text));
            return switch (whenBusy) {
                case REFUSE -> shown(application, request, runner.run(request, progress));
                case WAIT -> shown(application, request, runner.runAfter(request, progress, heard));
                case JOIN -> shown(application, request, runner.runOrFollow(request, progress, heard));
            };
        }
    }

    private int shown(Application application, RunRequest request, Followed end) throws SQLException {
        if (end.own().isPresent()) {
            return shown(application, request, end.own().get());
        }
        if (options.isJson() && !end.summary().isEmpty()) {
            output.out().println(end.summary());
        } else {
            output.say(sentence(end), end.runId(), end.failure());
        }
        return switch (end.status()) {
            case "completed" -> 0;
            case "held" -> HELD;
            default -> 1;
        };
    }

    private static String sentence(Followed end) {
        return switch (end.status()) {
            case "completed" -> "run.followed.completed";
            case "held" -> "run.followed.held";
            case "stopped" -> "run.followed.stopped";
            default -> "run.followed.failed";
        };
    }

    private int shown(Application application, RunRequest request, RunOutcome outcome) throws SQLException {
        if (options.isJson()) {
            output.out().println(RunSummary.of(outcome));
            outcome.remarks().forEach(remark -> output.err().println(output.words(remark)));
        } else {
            new RunScreen(output, application, options).print(request, outcome);
        }
        return outcome.status() == RunOutcome.Status.HELD ? HELD : 0;
    }
}
