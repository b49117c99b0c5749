package org.urbanstat.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.urbanstat.definitions.CheckKind;
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
                output.say("check.not.evaluated", notEvaluated(part.notEvaluated()));
            }
        }
    }

    /** Of rules that need other returns the check alone, each once; {@code --json} has every rule code. */
    private static String notEvaluated(List<String> ruleCodes) {
        return ruleCodes.stream()
                .map(code -> CheckKind.acrossReturns(code.split("\\.")[1])
                        .map(CheckKind::word)
                        .orElse(code))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private void print(List<Finding> findings) {
        for (Finding finding : findings) {
            String where = Stream.of(finding.sheet(), finding.cell())
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining("!"));
            output.out()
                    .println("    "
                            + output.words("severity." + finding.severity().name()) + " "
                            + (where.isEmpty() ? "" : where + " ")
                            + finding.message().in(output.language()) + "  [" + finding.ruleCode() + "]");
            output.out().println("      → " + finding.fix().in(output.language()));
        }
    }
}
