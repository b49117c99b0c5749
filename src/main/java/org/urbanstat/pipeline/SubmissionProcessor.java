package org.urbanstat.pipeline;

import java.util.List;
import java.util.function.Function;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.urbanstat.intake.Submission;

/** Parses and validates submissions; a bad one is a normal outcome, and so is one at which the program itself fails. */
class SubmissionProcessor implements ItemProcessor<List<ReceivedSubmission>, List<ReadReturns>> {
    /** That the program fails at so many and reads none is no matter of files. */
    private static final int TELLING = 10;

    private final FileReading reading;

    SubmissionProcessor(FileReading reading) {
        this.reading = reading;
    }

    /** @throws IllegalStateException when the program fails at every one of many */
    @Override
    public List<ReadReturns> process(List<ReceivedSubmission> batch) {
        List<ReadReturns> read = batch.stream()
                .map(received -> logged(received, this::readOrFailed))
                .toList();
        if (read.size() >= TELLING
                && read.stream().allMatch(each -> each.failure().isPresent())) {
            throw new IllegalStateException("the program failed at each of " + read.size() + " files, at the first by "
                    + read.get(0).failure().orElse(""));
        }
        return read;
    }

    /** One that could be read before. */
    ReadReturns readAgain(ReceivedSubmission received) {
        return logged(received, this::read);
    }

    private static ReadReturns logged(ReceivedSubmission received, Function<ReceivedSubmission, ReadReturns> reading) {
        LogFields.submission(received.submission().id());
        try {
            ReadReturns read = reading.apply(received);
            LogFields.submissionRead(read.outcome());
            return read;
        } finally {
            LogFields.submissionEnds();
        }
    }

    private ReadReturns read(ReceivedSubmission received) {
        Submission submission = received.submission();
        return ReadReturns.of(submission, reading.read(submission.fileName(), submission.sha256(), received.bytes()));
    }

    private ReadReturns readOrFailed(ReceivedSubmission received) {
        Submission submission = received.submission();
        return ReadReturns.of(
                submission, reading.readOrFailed(submission.fileName(), submission.sha256(), received.bytes()));
    }
}
