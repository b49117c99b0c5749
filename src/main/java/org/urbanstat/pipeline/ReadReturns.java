package org.urbanstat.pipeline;

import java.util.Optional;
import org.urbanstat.intake.Submission;
import org.urbanstat.validation.FileOutcome;

/** What a submission turned out to hold. */
record ReadReturns(Submission submission, String format, String charset, FileOutcome outcome) {
    static ReadReturns of(Submission submission, FileReading.Read read) {
        return new ReadReturns(submission, read.format(), read.charset(), read.outcome());
    }

    /** What broke and where, if the program failed at the submission: then nothing is known of it. */
    Optional<String> failure() {
        return outcome.isProgramFailed() ? outcome.findings().get(0).found() : Optional.empty();
    }
}
