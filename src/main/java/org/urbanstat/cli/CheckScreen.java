package org.urbanstat.cli;

import java.util.List;
import org.urbanstat.validation.FileOutcome;
import org.urbanstat.validation.Finding;
import org.urbanstat.validation.ReturnOutcome;

/** What {@code check} prints of one file: each return, and under it each finding with its cell and what to do. */
final class CheckScreen {
    private final Output output;

    CheckScreen(Output output) {
        this.output = output;
    }

    void print(FileOutcome outcome) {
        output.out().println(outcome.file());
        print(outcome.findings());
        for (ReturnOutcome part : outcome.returns()) {
            output.say(
                    "check.return",
                    part.town(),
                    part.form(),
                    part.period(),
                    output.words("outcome." + part.outcome().word()),
                    part.rows().size());
            print(part.findings());
            if (!part.notEvaluated().isEmpty()) {
                output.say("check.not.evaluated", String.join(", ", part.notEvaluated()));
            }
        }
    }

    private void print(List<Finding> findings) {
        for (Finding finding : findings) {
            String where = finding.sheet().map(s -> s + "!").orElse("")
                    + finding.cell().orElse("");
            output.out()
                    .println("    "
                            + output.words("severity." + finding.severity().name()) + " "
                            + (where.isEmpty() ? "" : where + " ")
                            + finding.message().in(output.language()) + "  [" + finding.ruleCode() + "]");
            output.out().println("      → " + finding.fix().in(output.language()));
        }
    }
}
