package org.urbanstat.explanation;

import java.util.List;
import org.urbanstat.definitions.PersonMoneyPolicy;
import org.urbanstat.vocabulary.Period;

/**
 * The list of an allocation that somebody can work out again with a pocket calculator, and what it rests on.
 *
 * @param policyFile SHA-256 of the file that {@code policy} was read from: as it was confirmed by, or as it stood at the
 *     release where any of it is open; empty where none was kept
 * @param since what had become of that file by the release
 * @param confirmed the acts that froze what the release shows; empty where it is open
 * @param rows the receivers, by code
 */
public record Certificate(
        PersonMoneyPolicy policy,
        Period period,
        SignedOff release,
        String policyFile,
        Since since,
        List<Confirmed> confirmed,
        List<CertificateRow> rows) {
    /** What became of a policy's file after an allocation was confirmed by it. */
    public enum Since {
        AS_IT_WAS,
        EDITED,
        DELETED
    }

    /**
     * The release that the list is of.
     *
     * @param manifest SHA-256 of its manifest, empty where it has none
     * @param inputs SHA-256 over the files that it rests on, empty where its manifest does not say
     */
    public record SignedOff(
            long releaseId, String publishedAt, String manifest, String inputs, String definitions, String program) {}

    /**
     * Who confirmed an allocation, and when.
     *
     * @param countyCode whose receivers
     * @param policyFile SHA-256 of the policy's file as it was confirmed by; empty where none was kept
     */
    public record Confirmed(String countyCode, String actedBy, String actedAt, String reason, String policyFile) {}

    /** Whether the printed digits lead to every award. */
    public boolean comesOut() {
        return rows.stream().allMatch(CertificateRow::comesOut);
    }
}
