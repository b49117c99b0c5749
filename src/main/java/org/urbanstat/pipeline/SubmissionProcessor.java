package org.urbanstat.pipeline;

import java.util.List;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.urbanstat.intake.Submission;

/** Parses and validates submissions; a bad one is a normal outcome. */
class SubmissionProcessor implements ItemProcessor<List<ReceivedSubmission>, List<ReadReturns>> {
    private final FileReading reading;

    SubmissionProcessor(FileReading reading) {
        this.reading = reading;
    }

    @Override
    public List<ReadReturns> process(List<ReceivedSubmission> batch) {
        return batch.stream().map(this::process).toList();
    }

    ReadReturns process(ReceivedSubmission received) {
        LogFields.submission(received.submission().id());
        try {
            ReadReturns read = read(received);
            LogFields.submissionRead(read.outcome());
            return read;
        } finally {
            LogFields.submissionEnds();
        }
    }

    private ReadReturns read(ReceivedSubmission received) {
        Submission submission = received.submission();
        FileReading.Read read = reading.read(submission.fileName(), submission.sha256(), received.bytes());
        return new ReadReturns(submission, read.format(), read.charset(), read.outcome());
    }
}
