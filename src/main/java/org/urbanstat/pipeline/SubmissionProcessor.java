package org.urbanstat.pipeline;

import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.urbanstat.intake.Submission;
import org.urbanstat.parsing.FileParser;
import org.urbanstat.parsing.ParsedFile;
import org.urbanstat.validation.FileValidation;

/** Parses and validates one submission; a bad one is a normal outcome. */
class SubmissionProcessor implements ItemProcessor<ReceivedSubmission, ReadReturns> {
    private final FileParser parser;
    private final FileValidation validation;

    SubmissionProcessor(FileParser parser, FileValidation validation) {
        this.parser = parser;
        this.validation = validation;
    }

    @Override
    public ReadReturns process(ReceivedSubmission received) {
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
