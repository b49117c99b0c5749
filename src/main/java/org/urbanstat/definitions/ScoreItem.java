package org.urbanstat.definitions;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.urbanstat.vocabulary.Text;

/**
 * One indicator of a scorecard. The parameters that its method does not use are absent or zero.
 *
 * @param name of the indicator
 * @param weight the marks for what is asked; above 0
 * @param goal what is asked, for the methods with a target; absent: what the target policy of the period asks
 * @param isHighestBest for the methods without a target
 * @param step how far from the target one step is, in the indicator's unit
 * @param plus marks for each step beyond the target
 * @param minus marks off for each step short of it
 * @param bonus the most that {@code plus} adds
 * @param fullRise the rise over the year before that earns all marks, in the indicator's unit
 * @param isRedLine whether a target missed puts on the notice list, whatever the score
 * @param subjects targets of their own by town code, or nothing where the item does not apply to the town
 * @param department that answers for it; absent for the items of towns
 */
public record ScoreItem(
        String indicator,
        Text name,
        BigDecimal weight,
        Method method,
        Optional<Goal> goal,
        boolean isHighestBest,
        BigDecimal step,
        BigDecimal plus,
        BigDecimal minus,
        BigDecimal bonus,
        PartialStep partialStep,
        BigDecimal fullRise,
        boolean isRedLine,
        Map<String, Optional<BigDecimal>> subjects,
        Optional<String> department) {
    /** How a value earns marks (domain brief, section 4). */
    public enum Method {
        /** The weight at the target, more for each step beyond, less for each step short. */
        TARGET_STEP,
        /** The weight for the first, in proportion for the others. */
        BEST_RATIO,
        /** The weight at the target, less for each step short. */
        SHORTFALL_STEP,
        /** The weight at the target, else nothing. */
        ALL_OR_NOTHING,
        /** The weight for the full rise over the year before, in proportion below, nothing for a fall. */
        IMPROVEMENT;

        /** Whether it asks for a target. */
        public boolean hasTarget() {
            return switch (this) {
                case TARGET_STEP, SHORTFALL_STEP, ALL_OR_NOTHING -> true;
                case BEST_RATIO, IMPROVEMENT -> false;
            };
        }
    }

    /** What a step that is not whole counts. */
    public enum PartialStep {
        /** Nothing. */
        WHOLE_STEPS,
        /** A step once it is begun. */
        BEGUN_STEPS,
        /** Its part of a step. */
        IN_PROPORTION
    }

    /** What is asked. */
    public record Goal(TargetPolicy.Comparison comparison, BigDecimal value) {}
}
