package org.urbanstat.pipeline;

import java.util.function.BiFunction;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.parsing.FileParser;
import org.urbanstat.parsing.ParsedFile;
import org.urbanstat.validation.FileOutcome;
import org.urbanstat.validation.FileValidation;
import org.urbanstat.vocabulary.Sha256;

/**
 * Parses a file and checks what it says. A fault of ours that one file brings to light costs that file, and neither the
 * night its run nor the other files their reading: the outcome says that the program failed.
 */
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
        return guarded(file, sha256, bytes, (name, parsed) -> validation.validate(name, sha256, parsed));
    }

    /** The returns of the file are judged against each other too. */
    FileOutcome readAlone(String file, Sha256 sha256, byte[] bytes) {
        return guarded(file, sha256, bytes, (name, parsed) -> validation.validateAlone(name, sha256, parsed))
                .outcome();
    }

    private Read guarded(String file, Sha256 sha256, byte[] bytes, BiFunction<String, ParsedFile, FileOutcome> check) {
        try {
            ParsedFile parsed = parser.parse(file, bytes);
            return new Read(parsed.format(), parsed.charset(), check.apply(file, parsed));
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            LogFields.programFailed(e);
            return new Read("", "", FileOutcome.programFailed(file, sha256, e));
        }
    }
}
