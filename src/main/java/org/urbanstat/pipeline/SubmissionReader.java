package org.urbanstat.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.urbanstat.intake.Submission;
import org.urbanstat.intake.Submissions;

/**
 * Gives the submissions of one partition with their bytes, in batches that are worth a transaction and fit in memory: many
 * small files, or a large one alone.
 */
class SubmissionReader implements ItemReader<List<ReceivedSubmission>> {
    private static final int FILES_A_BATCH = 200;
    private static final long BYTES_A_BATCH = 8_000_000;

    private final List<Submission> all;
    private final Submissions submissions;
    private int next;

    SubmissionReader(List<Long> ids, Submissions submissions) {
        this.all = submissions.find(ids);
        this.submissions = submissions;
    }

    @Override
    public @Nullable List<ReceivedSubmission> read() {
        List<Submission> batch = new ArrayList<>();
        long bytes = 0;
        while (next < all.size() && fits(batch, bytes + all.get(next).byteCount())) {
            bytes += all.get(next).byteCount();
            batch.add(all.get(next++));
        }
        return batch.isEmpty() ? null : received(batch);
    }

    private static boolean fits(List<Submission> batch, long bytes) {
        return batch.isEmpty() || batch.size() < FILES_A_BATCH && bytes <= BYTES_A_BATCH;
    }

    /** A submission whose bytes are not kept was refused as a whole and is never pending. */
    private List<ReceivedSubmission> received(List<Submission> batch) {
        Map<Long, byte[]> bytes =
                submissions.bytes(batch.stream().map(Submission::id).toList());
        return batch.stream()
                .map(submission -> new ReceivedSubmission(
                        submission,
                        Optional.ofNullable(bytes.remove(submission.id())).orElseThrow()))
                .toList();
    }
}
