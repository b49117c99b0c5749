package org.urbanstat.pipeline;

/** A stage that makes a part of the candidate anew, out of the readings, in the current transaction. */
interface CandidateStage {
    void make(RunParameters run);
}
