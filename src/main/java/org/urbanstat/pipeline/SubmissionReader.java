package org.urbanstat.pipeline;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.urbanstat.intake.Submission;
import org.urbanstat.intake.Submissions;

/** Gives the submissions of one partition, one after the other, with their bytes. */
class SubmissionReader implements ItemReader<ReceivedSubmission> {
    private final Iterator<Submission> rest;
    private final Submissions submissions;

    SubmissionReader(List<Long> ids, Submissions submissions) {
        this.rest = submissions.find(ids).iterator();
        this.submissions = submissions;
    }

    @Override
    public @Nullable ReceivedSubmission read() {
        return rest.hasNext() ? received(rest.next()) : null;
    }

    /** A submission whose bytes are not kept was refused as a whole and is never pending. */
    private ReceivedSubmission received(Submission submission) {
        byte[] bytes = submissions.bytes(submission.id()).orElseThrow();
        return new ReceivedSubmission(submission, bytes);
    }
}
