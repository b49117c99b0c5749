package org.urbanstat.linkage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.urbanstat.vocabulary.Text;

/**
 * The score of a town or a department.
 *
 * @param score 0 to 100, two decimals; absent where no item counts
 * @param rank by the unrounded score: 1, 2, 2, 4
 * @param range what score and place can come to once every return has come; absent where no item can count
 * @param reasons why it stands on its list, and what the score leaves out
 */
public record ScoreRow(
        ScoreSubject subject,
        Optional<BigDecimal> score,
        Optional<Integer> rank,
        Optional<String> grade,
        Listing listing,
        boolean isProvisional,
        Optional<Range> range,
        List<Text> reasons,
        List<ScorePart> parts) {
    /**
     * From what to what score and place can come. Where no return is missing that would move them, both ends are what they are.
     *
     * @param lowest rounded as the score is, which then lies between the two
     * @param best the place where all others come to the least that they can
     */
    public record Range(BigDecimal lowest, BigDecimal highest, int best, int worst) {}

    /** Which list a subject stands on. */
    public enum Listing {
        /** Favoured with project funds and special bonds (倾斜). */
        TILT,
        /** Criticised in public (通报批评). */
        NOTICE,
        NONE;

        /** The word used in tables. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
