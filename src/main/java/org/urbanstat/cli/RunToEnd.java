package org.urbanstat.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which run an operator ends, and why. */
final class RunToEnd {
    @Parameters(arity = "0..1", paramLabel = "RUN", descriptionKey = "parameter.run")
    private @Nullable Long run;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", descriptionKey = "option.stop.reason")
    private String reason = "";

    /** Absent: the one at work. */
    Optional<Long> run() {
        return Optional.ofNullable(run);
    }

    String reason() {
        return reason;
    }
}
