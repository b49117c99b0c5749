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

    /** The rule by which the program owns that it failed at a file. */
    public static final String PROGRAM_FAILED = "file.program_failed";

    /**
     * Of a file at which the program itself failed, so that nothing is known of it.
     *
     * @param failure what was thrown; its kind is told, and the line of ours that it came from
     */
    public static FileOutcome programFailed(String file, Sha256 sha256, Throwable failure) {
        return new FileOutcome(file, sha256, true, List.of(FileFindings.programFailed(failure)), List.of());
    }

    /** Whether nothing is known of the file since the program itself failed at it. */
    public boolean isProgramFailed() {
        return findings.stream().anyMatch(f -> f.ruleCode().equals(PROGRAM_FAILED));
    }

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
