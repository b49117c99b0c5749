package org.urbanstat.pipeline;

import org.urbanstat.intake.Submission;

/** A submission out of the archive, about to be read. */
record ReceivedSubmission(Submission submission, byte[] bytes) {}
