package org.urbanstat.facts;

import java.time.Instant;
import org.urbanstat.validation.FileOutcome;

/**
 * A submission and what came of reading it.
 *
 * @param isComplete whether every return in it was read; false when a run looked at some towns or forms only
 * @param format such as xlsx
 * @param charset of a text file; empty for workbooks
 * @param receivedAt first receipt
 */
public record ReadSubmission(
        long submissionId,
        FileOutcome outcome,
        boolean isComplete,
        String format,
        String charset,
        Instant receivedAt) {}
