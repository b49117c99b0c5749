package org.urbanstat.pipeline;

import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Refusal;
import org.urbanstat.vocabulary.Text;

/** A run ended at a commit because it was told to; what it had committed stays, and the next run goes on from there. */
public final class RunStopped extends Refusal {
    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.beside(RunStopped.class);

    private final boolean isByOperator;

    private RunStopped(Text text, boolean isByOperator) {
        super(text);
        this.isByOperator = isByOperator;
    }

    /** Whether somebody asked for it; otherwise another run has taken over. */
    public boolean isByOperator() {
        return isByOperator;
    }

    static RunStopped byOperator(long runId, String requestedBy, String reason) {
        return new RunStopped(MESSAGES.text("run.stopped", runId, requestedBy, reason), true);
    }

    static RunStopped takenOver(long runId) {
        return new RunStopped(MESSAGES.text("run.taken.over", runId), false);
    }
}
