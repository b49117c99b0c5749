package org.urbanstat.cli;

import java.util.concurrent.Callable;
import org.urbanstat.database.Database;
import org.urbanstat.pipeline.CandidateActs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Discards the candidate that a gate held. */
@Command(name = "discard")
final class DiscardCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private CandidateChoice choice = new CandidateChoice();

    private final Output output;

    DiscardCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        String reason = choice.reason(output);
        try (Database database = options.database()) {
            CandidateActs.Done done =
                    CandidateChoice.act(database, acts -> acts.discard(choice.candidate(), Operator.name(), reason));
            if (options.isJson()) {
                output.out()
                        .println("{\"candidate_id\": " + done.candidateId() + ", \"run_id\": " + done.runId()
                                + ", \"state\": \"discarded\"}");
            } else {
                output.say("discard.done", done.candidateId());
            }
            return 0;
        }
    }
}
