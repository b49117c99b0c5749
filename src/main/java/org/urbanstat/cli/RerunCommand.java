package org.urbanstat.cli;

import java.io.Console;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.urbanstat.pipeline.RunOutcome;
import org.urbanstat.pipeline.RunRequest;
import org.urbanstat.pipeline.RunSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads again what matches, with today's definitions or those of a release: shows the difference first, then asks. */
@Command(name = "rerun")
final class RerunCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private RunOptions run = new RunOptions();

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "option.rerun.reason")
    private String reason = "";

    @Option(names = "--definitions", paramLabel = "RELEASE", descriptionKey = "option.rerun.definitions")
    private @Nullable Long definitions;

    @Option(names = "--yes", descriptionKey = "option.yes")
    private boolean isAgreed;

    private final Output output;

    RerunCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        String why = reason.isBlank() ? asked("rerun.ask.reason") : reason;
        if (why.isBlank()) {
            throw new WrongUsage(output.text("rerun.no.reason"));
        }
        try (Application application = Application.start(options)) {
            RunOutcome difference = application.runner().run(request(true, why), new ShownProgress(output));
            Output told = told();
            difference.under().ifPresent(under -> told.say("rerun.under", under.releaseId(), under.sha256()));
            new DifferenceScreen(told).print(difference);
            // what waits rests on readings that the rerun replaces, even where it brings back what is published
            if (difference.changedRowCount() == 0
                    && WaitingCandidate.in(application.database().dataSource()).isEmpty()) {
                told.say("rerun.nothing");
                return 0;
            }
            if (!isAgreed
                    && !asked("rerun.ask.publish").toLowerCase(Locale.ROOT).startsWith("y")) {
                told.say("rerun.left");
                return 0;
            }
            RunOutcome outcome = application.runner().run(request(false, why), new ShownProgress(output));
            print(outcome);
            return outcome.status() == RunOutcome.Status.HELD ? RunCommand.HELD : 0;
        }
    }

    /** Where JSON is asked for, nothing else stands on its side. */
    private Output told() {
        return options.isJson() ? new Output(output.err(), output.err(), output.language(), output.data()) : output;
    }

    private void print(RunOutcome outcome) {
        if (options.isJson()) {
            output.out().println(RunSummary.of(outcome));
        } else if (outcome.status() == RunOutcome.Status.HELD) {
            outcome.heldBecause().forEach(reason -> output.say("run.held", reason.in(output.language())));
            output.say("run.followed.held", outcome.runId());
        } else {
            output.say(
                    "rerun.done",
                    outcome.runId(),
                    outcome.releaseId().map(String::valueOf).orElse("-"));
        }
    }

    private RunRequest request(boolean isDryRun, String why) {
        return new RunRequest(
                run.inbox(),
                run.filter(output),
                true,
                false,
                isDryRun,
                Optional.ofNullable(definitions),
                Operator.name(),
                why);
    }

    /** Where nobody can be asked, nothing is agreed to. */
    private String asked(String question) {
        Console console = System.console();
        if (console == null) {
            return "";
        }
        String answer = console.readLine("%s ", output.words(question));
        return answer == null ? "" : answer;
    }
}
