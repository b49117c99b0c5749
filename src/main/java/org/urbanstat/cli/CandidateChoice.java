package org.urbanstat.cli;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.urbanstat.database.Database;
import org.urbanstat.pipeline.CandidateActs;
import org.urbanstat.scheduling.BetweenRuns;
import picocli.CommandLine.Option;

/** Which candidate an operator acts upon, and why. */
final class CandidateChoice {
    @Option(names = "--candidate", paramLabel = "N", descriptionKey = "option.candidate")
    private @Nullable Long candidate;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", descriptionKey = "option.candidate.reason")
    private String reason = "";

    /** Absent: the one that is held. */
    Optional<Long> candidate() {
        return Optional.ofNullable(candidate);
    }

    /** @throws WrongUsage when it is blank: an act without a reason is not one */
    String reason(Output output) {
        if (reason.isBlank()) {
            throw new WrongUsage(output.text("candidate.no.reason"));
        }
        return reason;
    }

    /** One transaction, while no run is at work. */
    static CandidateActs.Done act(Database database, Function<CandidateActs, CandidateActs.Done> act) {
        CandidateActs acts = new CandidateActs(database.dataSource(), Clock.systemUTC());
        return new BetweenRuns(database.dataSource()).act(() -> act.apply(acts));
    }
}
