package org.urbanstat.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urbanstat.pipeline.RevisionActs;
import org.urbanstat.validation.ReturnKey;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which revision an operator acts on, and why. */
final class RevisionToActOn {
    @Mixin
    private ReturnOptions which = new ReturnOptions();

    @Option(names = "--revision", paramLabel = "N", descriptionKey = "option.revision")
    private @Nullable Integer revision;

    @Option(names = "--undo", descriptionKey = "option.undo")
    private boolean isUndone;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", descriptionKey = "option.act.reason")
    private String reason = "";

    ReturnKey key(Output output) {
        return which.key(output);
    }

    /** Absent: the one that is meant where only one can be. */
    Optional<Integer> revision() {
        return Optional.ofNullable(revision);
    }

    boolean isUndone() {
        return isUndone;
    }

    /** @throws WrongUsage when the reason says nothing */
    RevisionActs.Why why(Output output) {
        if (reason.isBlank()) {
            throw new WrongUsage(output.text("act.no.reason"));
        }
        return new RevisionActs.Why(Operator.name(), reason.strip());
    }
}
