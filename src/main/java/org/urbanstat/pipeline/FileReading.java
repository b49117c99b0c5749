package org.urbanstat.pipeline;

import java.util.function.Supplier;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.parsing.FileParser;
import org.urbanstat.parsing.ParsedFile;
import org.urbanstat.validation.FileOutcome;
import org.urbanstat.validation.FileValidation;
import org.urbanstat.vocabulary.Sha256;

/** Parses a file and checks what it says. */
record FileReading(FileParser parser, FileValidation validation) {
    /**
     * What came of a file.
     *
     * @param format such as xlsx; empty where the program failed
     * @param charset of a text file; empty for workbooks, and where the program failed
     */
    record Read(String format, String charset, FileOutcome outcome) {}

    static FileReading of(Definitions definitions) {
        return new FileReading(new FileParser(definitions), new FileValidation(definitions));
    }

    /** As the night reads: nothing is judged against other returns. */
    Read read(String file, Sha256 sha256, byte[] bytes) {
        ParsedFile parsed = parser.parse(file, bytes);
        return new Read(parsed.format(), parsed.charset(), validation.validate(file, sha256, parsed));
    }

    /** As {@link #read}, and a fault of ours that the file brings to light is an outcome of the file. */
    Read readOrFailed(String file, Sha256 sha256, byte[] bytes) {
        return guarded(file, sha256, () -> read(file, sha256, bytes));
    }

    /** The returns of the file are judged against each other too; a fault of ours is an outcome of the file. */
    FileOutcome readAlone(String file, Sha256 sha256, byte[] bytes) {
        return guarded(file, sha256, () -> {
                    ParsedFile parsed = parser.parse(file, bytes);
                    return new Read(parsed.format(), parsed.charset(), validation.validateAlone(file, sha256, parsed));
                })
                .outcome();
    }

    /** Memory that ran out is no fault that a file can be blamed for: every limit of size was asked before. */
    private static Read guarded(String file, Sha256 sha256, Supplier<Read> reading) {
        try {
            return reading.get();
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            LogFields.programFailed(e);
            return new Read("", "", FileOutcome.programFailed(file, sha256, e));
        }
    }
}
