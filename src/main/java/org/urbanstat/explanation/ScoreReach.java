package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.urbanstat.explanation.ScoreMove.Standing;
import org.urbanstat.vocabulary.Text;

/**
 * By how little each figure of a town or a department must move, alone, so that its score reaches a goal.
 *
 * @param subjectType town or department
 * @param isReached whether it stands there already; then nothing has to move
 * @param now as the policy gives it on the figures of the release
 * @param figures one for each item, in the order of the policy
 * @param notes what the reader has to know
 */
public record ScoreReach(
        String policy,
        String subjectType,
        String subjectCode,
        Text name,
        Text goal,
        boolean isReached,
        Standing now,
        List<Figure> figures,
        List<Text> notes) {
    /**
     * A figure of the subject's own.
     *
     * @param value of the release, in its unit; absent where there is none
     * @param change absent where it alone does not do
     * @param why it does not; empty where it does
     */
    public record Figure(
            String indicator, Text name, String unit, Optional<BigDecimal> value, Optional<Change> change, Text why) {}

    /**
     * The least that does.
     *
     * @param to the value that does, with the decimals of the indicator; of what is counted one by one, rounded to them
     * @param by what it differs from the value
     * @param counted how many more in the numerator do, below 0 fewer; empty where it is not counted, or none do
     * @param then where the subject comes to
     * @param nearer where it comes to with a step less, which does not do
     */
    public record Change(BigDecimal to, BigDecimal by, OptionalLong counted, Standing then, Standing nearer) {}
}
