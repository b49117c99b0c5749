package org.urbanstat.intake;

import java.util.List;
import org.urbanstat.vocabulary.Text;

/**
 * What came of looking through an inbox.
 *
 * @param received files with bytes never seen before
 * @param duplicate files seen for the first time whose bytes had been received already
 * @param quarantined of those received, the ones too large to be read
 * @param unchanged files that were known and are as they were
 * @param problems what could not be taken in this time; the next time tries again
 */
public record IntakeSummary(int received, int duplicate, int quarantined, int unchanged, List<Problem> problems) {
    /**
     * A file that was not taken in.
     *
     * @param path in the inbox
     */
    public record Problem(String path, Text message) {}
}
