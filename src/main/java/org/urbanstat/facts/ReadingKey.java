package org.urbanstat.facts;

import org.urbanstat.validation.ReturnOutcome;

/** What makes two readings under the same definitions the same. */
record ReadingKey(long submissionId, String town, String form, String period, String sheet, String contentSha256) {
    static ReadingKey of(ReadSubmission submission, ReturnOutcome outcome) {
        return new ReadingKey(
                submission.submissionId(),
                outcome.town().digits(),
                outcome.form().text(),
                outcome.period().text(),
                outcome.sheet(),
                outcome.contentSha256().hex());
    }
}
