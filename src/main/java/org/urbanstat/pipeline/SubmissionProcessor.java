package org.urbanstat.pipeline;

import java.util.List;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.urbanstat.intake.Submission;
import org.urbanstat.parsing.FileParser;
import org.urbanstat.parsing.ParsedFile;
import org.urbanstat.validation.FileValidation;

/** Parses and validates submissions; a bad one is a normal outcome. */
class SubmissionProcessor implements ItemProcessor<List<ReceivedSubmission>, List<ReadReturns>> {
    private final FileParser parser;
    private final FileValidation validation;

    SubmissionProcessor(FileParser parser, FileValidation validation) {
        this.parser = parser;
        this.validation = validation;
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
        ParsedFile parsed = parser.parse(submission.fileName(), received.bytes());
        return new ReadReturns(
                submission,
                parsed.format(),
                parsed.charset(),
                validation.validate(submission.fileName(), submission.sha256(), parsed));
    }
}
