package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Severity;
import org.urbanstat.vocabulary.Sha256;
import org.urbanstat.vocabulary.Text;

class FileOutcomeTest {
    private static final Text TEXT = new Text("问题", "a problem");

    @Test
    void aFileIsCleanThatWasReadAndOfWhichNothingIsRejected() {
        assertThat(file(false, List.of(), List.of()).isClean()).isTrue();
        assertThat(file(false, List.of(finding(Severity.WARNING, "")), List.of(returned(Severity.WARNING, "")))
                        .isClean())
                .isTrue();
        assertThat(file(
                                false,
                                List.of(finding(Severity.ERROR, "as agreed")),
                                List.of(returned(Severity.ERROR, "as agreed")))
                        .isClean())
                .isTrue();
    }

    @Test
    void aFileIsNotCleanThatIsRefusedAsAWholeOrInPart() {
        assertThat(file(true, List.of(), List.of()).isClean()).isFalse();
        assertThat(file(false, List.of(finding(Severity.ERROR, "")), List.of()).isClean())
                .isFalse();
        assertThat(file(false, List.of(), List.of(returned(Severity.NOTE, ""), returned(Severity.ERROR, "")))
                        .isClean())
                .isFalse();
    }

    @Test
    void aFileIsPersonalWhereARuleSaysSo() {
        assertThat(file(true, List.of(finding("file.unreadable"), finding("file.personal_data")), List.of())
                        .isPersonal())
                .isTrue();
        assertThat(file(true, List.of(finding("file.unreadable")), List.of()).isPersonal())
                .isFalse();
        assertThat(file(true, List.of(), List.of()).isPersonal()).isFalse();
    }

    private static FileOutcome file(boolean isQuarantined, List<Finding> findings, List<ReturnOutcome> returns) {
        return new FileOutcome("1.xlsx", Sha256.of("1"), isQuarantined, findings, returns);
    }

    private static ReturnOutcome returned(Severity severity, String waiver) {
        return new ReturnOutcome(
                new AreaCode("620982100"),
                new FormCode("land"),
                new Period("2024"),
                "表",
                Map.of(),
                List.of(),
                Map.of(),
                List.of(finding(severity, waiver)),
                List.of(),
                List.of(),
                Sha256.of("1"));
    }

    private static Finding finding(Severity severity, String waiver) {
        return finding("land.x.y", severity, waiver);
    }

    private static Finding finding(String rule) {
        return finding(rule, Severity.ERROR, "");
    }

    private static Finding finding(String rule, Severity severity, String waiver) {
        return new Finding(
                rule,
                severity,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                TEXT,
                TEXT,
                Optional.of(waiver).filter(w -> !w.isEmpty()));
    }
}
