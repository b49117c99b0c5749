package org.urbanstat.scheduling;

import java.util.Optional;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Refusal;
import org.urbanstat.vocabulary.Text;

/** Another run works on the database. */
public final class RunInProgress extends Refusal {
    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.beside(RunInProgress.class);

    RunInProgress(Optional<RunAtWork> holder) {
        this("run", holder);
    }

    private RunInProgress(String key, Optional<RunAtWork> holder) {
        super(text(key, holder));
    }

    /** What an operator wants to do has to wait. */
    static RunInProgress beforeAnAct(Optional<RunAtWork> holder) {
        return new RunInProgress("act", holder);
    }

    /** What a run that waits, follows or gives up says of the one at work. */
    static Text text(String key, Optional<RunAtWork> holder) {
        return holder.map(h -> MESSAGES.text(
                        key + ".in.progress", h.runId(), h.host(), h.processId(), h.where(), h.startedAt()))
                .orElseGet(() -> MESSAGES.text("run.starting"));
    }
}
