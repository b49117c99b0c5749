package org.urbanstat.linkage;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.urbanstat.definitions.ScoreItem;
import org.urbanstat.definitions.ScoreItem.Goal;
import org.urbanstat.vocabulary.Text;

/**
 * What one item brings into a score.
 *
 * @param goal what is asked of this subject, for a method with a target
 * @param marks earned of the item's weight, 12 decimals; absent where the item does not count
 * @param effectiveWeight its weight among the items that count, which sum to 100; 12 decimals
 * @param contribution what it adds to the score; 12 decimals
 * @param reason why it does not count; absent where it does
 * @param marksLowest what it earns where the score is lowest that can be once every return has come, 12 decimals; absent
 *     where it does not count there
 * @param marksHighest the same where the score is highest
 */
public record ScorePart(
        ScoreItem item,
        Optional<Goal> goal,
        State state,
        Optional<BigDecimal> marks,
        Optional<BigDecimal> effectiveWeight,
        Optional<BigDecimal> contribution,
        boolean isRedLineMissed,
        Optional<Text> reason,
        Optional<BigDecimal> marksLowest,
        Optional<BigDecimal> marksHighest) {
    /** Whether an item counts, and if not, why. */
    public enum State {
        COUNTED,
        /** The policy does not ask it of this subject. */
        NOT_APPLICABLE,
        /** A waiver does not demand the target. */
        WAIVED,
        /** The value, or that of the year before, is not known. */
        NOT_KNOWN;

        /** The word used in tables. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
