package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.Optional;
import org.urbanstat.linkage.ScoreRow;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Text;

/**
 * A score under the policy in force and under the changed one.
 *
 * @param subjectType town or department
 * @param before absent where the policy in force does not score it
 * @param after absent where the changed one does not
 */
public record ScoreMove(
        String policy,
        String subjectType,
        String subjectCode,
        String name,
        AreaCode county,
        Optional<Standing> before,
        Optional<Standing> after) {
    /**
     * Where a subject stands.
     *
     * @param score two decimals; absent where no item counts
     * @param listing tilt, notice or none
     */
    public record Standing(
            Optional<BigDecimal> score, Optional<Integer> rank, Optional<String> grade, String listing, Text reason) {
        static Standing of(ScoreRow row) {
            return new Standing(
                    row.score(), row.rank(), row.grade(), row.listing().word(), Text.joined(row.reasons()));
        }
    }

    String subject() {
        return subjectType + ' ' + subjectCode;
    }

    /** Of the published scores; absent where one is not there. */
    public Optional<BigDecimal> change() {
        return before.flatMap(Standing::score)
                .flatMap(b -> after.flatMap(Standing::score).map(a -> a.subtract(b)));
    }

    /** Places won; below 0 lost. */
    public int places() {
        return before.flatMap(Standing::rank)
                .flatMap(b -> after.flatMap(Standing::rank).map(a -> b - a))
                .orElse(0);
    }

    public boolean isGradeMoved() {
        return !before.flatMap(Standing::grade).equals(after.flatMap(Standing::grade));
    }

    public boolean isListingMoved() {
        return !listing(before).equals(listing(after));
    }

    public boolean isMoved() {
        return isGradeMoved()
                || isListingMoved()
                || places() != 0
                || !before.flatMap(Standing::score).equals(after.flatMap(Standing::score));
    }

    public boolean isEntering(String list) {
        return isListingMoved() && listing(after).equals(list);
    }

    public boolean isLeaving(String list) {
        return isListingMoved() && listing(before).equals(list);
    }

    private static String listing(Optional<Standing> standing) {
        return standing.map(Standing::listing).orElse("none");
    }
}
