package org.urbanstat.cli;

import java.util.concurrent.Callable;
import org.urbanstat.database.Database;
import org.urbanstat.pipeline.CandidateActs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Publishes the candidate that a gate held. */
@Command(name = "publish")
final class PublishCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private CandidateChoice choice = new CandidateChoice();

    private final Output output;

    PublishCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        String reason = choice.reason(output);
        try (Database database = options.database()) {
            CandidateActs.Done done =
                    CandidateChoice.act(database, acts -> acts.publish(choice.candidate(), Operator.name(), reason));
            if (options.isJson()) {
                output.out()
                        .println("{\"candidate_id\": " + done.candidateId() + ", \"run_id\": " + done.runId()
                                + ", \"state\": \"published\", \"release_id\": "
                                + done.releaseId().orElseThrow() + ", \"changed_rows\": " + done.changedRows() + "}");
            } else {
                output.say("publish.done", done.releaseId().orElseThrow(), done.candidateId(), done.changedRows());
            }
            return 0;
        }
    }
}
