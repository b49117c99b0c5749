package org.urbanstat.validation;

import java.util.List;
import org.urbanstat.vocabulary.Sha256;

/**
 * All that is to be said of one file.
 *
 * @param isQuarantined whether no return at all could be made out of it
 * @param findings that concern the file and no return
 */
public record FileOutcome(
        String file, Sha256 sha256, boolean isQuarantined, List<Finding> findings, List<ReturnOutcome> returns) {
    /** The rule by which a file is refused for the personal data in it. */
    public static final String PERSONAL_DATA = "file.personal_data";

    /** Whether the file holds data of single persons: no byte of it may be kept, and no copy of it made. */
    public boolean isPersonal() {
        return findings.stream().anyMatch(f -> f.ruleCode().equals(PERSONAL_DATA));
    }

    /** Whether the file could be read and nothing in it is rejected. */
    public boolean isClean() {
        return !isQuarantined
                && findings.stream().noneMatch(Finding::rejects)
                && returns.stream().noneMatch(r -> r.outcome() == ReturnOutcome.Outcome.REJECTED);
    }
}
