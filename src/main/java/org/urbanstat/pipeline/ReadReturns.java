package org.urbanstat.pipeline;

import org.urbanstat.intake.Submission;
import org.urbanstat.validation.FileOutcome;

/** What a submission turned out to hold. */
record ReadReturns(Submission submission, String format, String charset, FileOutcome outcome) {}
