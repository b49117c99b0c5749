package org.urbanstat.scheduling;

import java.util.Optional;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Refusal;
import org.urbanstat.vocabulary.Text;

/** Another run works on the database. */
public final class RunInProgress extends Refusal {
    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.beside(RunInProgress.class);

    RunInProgress(Optional<OneRunner.Holder> holder) {
        super(text(holder));
    }

    private static Text text(Optional<OneRunner.Holder> holder) {
        return holder.map(h ->
                        MESSAGES.text("run.in.progress", h.runId(), h.host(), h.processId(), h.stage(), h.startedAt()))
                .orElseGet(() -> MESSAGES.text("run.starting"));
    }
}
