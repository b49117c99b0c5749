package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.urbanstat.parsing.ParsedFile;
import org.urbanstat.parsing.ParsedFile.Reason;
import org.urbanstat.vocabulary.Severity;
import org.urbanstat.vocabulary.Sha256;

/** What is said of a file at which the program itself failed. */
class ProgramFailedTest {
    private static final Sha256 SHA256 = Sha256.of("bytes".getBytes(StandardCharsets.UTF_8));

    private static FileOutcome failed(Throwable failure, StackTraceElement... way) {
        failure.setStackTrace(way);
        return FileOutcome.programFailed("a.xlsx", SHA256, failure);
    }

    @Test
    void namesTheKindOfFailureAndTheFirstLineOfOursAndNoMessage() {
        FileOutcome outcome = failed(
                new IllegalArgumentException("张三"),
                new StackTraceElement("java.util.TreeMap", "subMap", "TreeMap.java", 1190),
                new StackTraceElement("org.urbanstat.parsing.HeaderBlock", "numbers", "HeaderBlock.java", 58),
                new StackTraceElement("org.urbanstat.parsing.SideBySide", "starts", "SideBySide.java", 54));
        Finding finding = outcome.findings().get(0);
        assertThat(finding.ruleCode()).isEqualTo("file.program_failed");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.found()).contains("IllegalArgumentException at HeaderBlock.java:58");
        assertThat(List.of(finding.message().zh(), finding.message().en()))
                .allMatch(told -> told.contains("IllegalArgumentException at HeaderBlock.java:58"))
                .noneMatch(told -> told.contains("张三"));
        assertThat(finding.fix().en()).startsWith("Nothing need be changed or sent again");
    }

    @Test
    void aStackOfWhichNothingOfOursIsLeftNamesNoLine() {
        FileOutcome outcome = failed(
                new StackOverflowError(),
                new StackTraceElement("java.util.regex.Pattern", "match", "Pattern.java", 4582));
        assertThat(outcome.findings().get(0).found()).contains("StackOverflowError");
    }

    @Test
    void isNoOutcomeOfTheFileItself() {
        FileOutcome outcome = failed(new IllegalStateException());
        assertThat(outcome.isProgramFailed()).isTrue();
        assertThat(outcome.isQuarantined()).isTrue();
        assertThat(outcome.isClean()).isFalse();
        assertThat(outcome.returns()).isEmpty();
        FileOutcome damaged = new FileValidation(Sheets.DEFINITIONS)
                .validate("a.xlsx", SHA256, ParsedFile.unreadable("xlsx", Reason.CORRUPTED, "cut off"));
        assertThat(damaged.isProgramFailed()).isFalse();
    }
}
