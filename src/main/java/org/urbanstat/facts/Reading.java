package org.urbanstat.facts;

import org.urbanstat.validation.ReturnOutcome;

/** A return with the id under which it is written. */
record Reading(long id, ReadSubmission submission, ReturnOutcome outcome) {
    boolean isRejected() {
        return outcome.outcome() == ReturnOutcome.Outcome.REJECTED;
    }
}
