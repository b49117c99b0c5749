package org.urbanstat.validation;

import java.util.Optional;
import org.urbanstat.vocabulary.Severity;
import org.urbanstat.vocabulary.Text;

/**
 * One problem: where, what was found, what was expected, what to do.
 *
 * @param ruleCode {@code form.check.field}, or {@code file.reason}
 * @param sheet absent when the whole file is meant
 * @param cell in A1 notation; absent when no cell can be named
 * @param rawText of the cell, as found
 * @param difference found minus expected, a plain decimal, where both are numbers
 * @param waiver the reason of the waiver that covers it; a waived ERROR does not reject
 */
public record Finding(
        String ruleCode,
        Severity severity,
        Optional<String> sheet,
        Optional<String> cell,
        Optional<String> rawText,
        Optional<String> found,
        Optional<String> expected,
        Optional<String> difference,
        Text message,
        Text fix,
        Optional<String> waiver) {
    /** Whether it keeps a return from being used. */
    public boolean rejects() {
        return severity == Severity.ERROR && waiver.isEmpty();
    }
}
