package org.urbanstat.validation;

import java.util.ArrayList;
import java.util.List;
import org.urbanstat.vocabulary.Severity;
import org.urbanstat.vocabulary.Sha256;

/** Two tables of a file that are the same return: one where they say the same, else refused. */
final class TwiceInFile {
    private TwiceInFile() {}

    static ReturnOutcome merged(ReturnOutcome first, ReturnOutcome second) {
        return first.contentSha256().equals(second.contentSha256()) ? first : refused(first, second);
    }

    /** The first one, with the finding before all others. */
    private static ReturnOutcome refused(ReturnOutcome first, ReturnOutcome second) {
        List<Finding> findings = new ArrayList<>();
        findings.add(new FindingDraft(first.form() + ".twice_in_file.period", Severity.ERROR, "twice_in_file")
                .sheet(second.sheet())
                .found(first.sheet() + ", " + second.sheet())
                .words(first.sheet(), second.sheet(), first.period())
                .finding());
        findings.addAll(first.findings());
        return new ReturnOutcome(
                first.town(),
                first.form(),
                first.period(),
                first.sheet(),
                first.fieldColumns(),
                first.rows(),
                first.totals(),
                List.copyOf(findings),
                first.notEvaluated(),
                first.cleanings(),
                Sha256.of(first.contentSha256().hex() + second.contentSha256().hex()));
    }
}
