package org.urbanstat.defects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.urbanstat.validation.FileOutcome;
import org.urbanstat.validation.Finding;
import org.urbanstat.validation.ReturnOutcome;
import org.urbanstat.validation.ReturnOutcome.Outcome;

/** What holds of every outcome, whatever the file. */
public final class Reasons {
    private Reasons() {}

    /** Fails where something is refused without a finding that refuses it. */
    public static void areGiven(FileOutcome outcome) {
        if (outcome.isQuarantined()) {
            assertThat(outcome.findings()).as("of a quarantined file").anyMatch(Finding::rejects);
        }
        for (ReturnOutcome each : outcome.returns()) {
            assertThat(each.findings().stream().anyMatch(Finding::rejects))
                    .as("a finding that rejects, in %s %s", each.form().text(), each.findings())
                    .isEqualTo(each.outcome() == Outcome.REJECTED);
        }
        findings(outcome).forEach(Reasons::saysEnough);
    }

    private static Stream<Finding> findings(FileOutcome outcome) {
        return Stream.concat(
                outcome.findings().stream(), outcome.returns().stream().flatMap(r -> r.findings().stream()));
    }

    private static void saysEnough(Finding finding) {
        List<String> sentences = List.of(
                finding.message().zh(),
                finding.message().en(),
                finding.fix().zh(),
                finding.fix().en());
        assertThat(sentences).as(finding.ruleCode()).noneMatch(String::isBlank);
        if (finding.cell().isPresent()) {
            assertThat(finding.sheet())
                    .as("the sheet of the cell of %s", finding)
                    .isPresent();
        }
    }
}
