package org.urbanstat.pipeline;

import java.util.Collection;
import org.urbanstat.vocabulary.Sha256;

/** The counties whose scorecards an act says to be published, in the form that the audit carries the hash of. */
final class PublishedScores {
    private PublishedScores() {}

    /** Over their codes, a line each, by code. */
    static Sha256 sha256(Collection<String> counties) {
        return Sha256.of(String.join("\n", counties.stream().sorted().toList()));
    }
}
