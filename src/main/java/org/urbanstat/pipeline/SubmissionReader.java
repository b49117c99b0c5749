package org.urbanstat.pipeline;

import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.urbanstat.intake.Submission;
import org.urbanstat.intake.Submissions;

/** Gives the submissions of one partition, one after the other, with their bytes. */
class SubmissionReader implements ItemReader<ReceivedSubmission> {
    private final Iterator<Submission> rest;
    private final Submissions submissions;

    /** @param ids numbers with commas between them */
    SubmissionReader(String ids, Submissions submissions) {
        this.rest = submissions
                .find(Stream.of(ids.split(",")).map(Long::valueOf).toList())
                .iterator();
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
