package org.urbanstat.pipeline;

import org.urbanstat.publication.HeldCandidate;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Refusal;
import org.urbanstat.vocabulary.Text;

/** A candidate cannot be published or discarded. */
public final class CandidateRefused extends Refusal {
    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.beside(CandidateRefused.class);

    private CandidateRefused(Text text) {
        super(text);
    }

    static CandidateRefused noneHeld() {
        return new CandidateRefused(MESSAGES.text("candidate.none.held"));
    }

    static CandidateRefused unknown(long candidate) {
        return new CandidateRefused(MESSAGES.text("candidate.unknown", candidate));
    }

    static CandidateRefused notWaiting(HeldCandidate candidate) {
        return new CandidateRefused(
                MESSAGES.text("candidate.not.waiting", candidate.candidateId(), candidate.runId(), candidate.state()));
    }

    /** @param latestRun the last run that began later; 0 for none */
    static CandidateRefused stale(HeldCandidate candidate, long latestRun) {
        Text by = latestRun > 0
                ? MESSAGES.text("candidate.stale.run", latestRun)
                : MESSAGES.text("candidate.stale.other");
        return new CandidateRefused(MESSAGES.text("candidate.stale", candidate.candidateId(), candidate.runId(), by));
    }

    /** What it was computed into is not logged, and the server has crashed since. */
    static CandidateRefused emptied(HeldCandidate candidate) {
        return new CandidateRefused(MESSAGES.text("candidate.emptied", candidate.candidateId(), candidate.runId()));
    }
}
