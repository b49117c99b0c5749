package org.urbanstat.linkage;

import java.math.BigDecimal;
import org.urbanstat.definitions.ScoreItem;
import org.urbanstat.definitions.ScoreItem.Goal;
import org.urbanstat.definitions.TargetPolicy;
import org.urbanstat.vocabulary.Fraction;

/** The marks that a value earns, exactly; never below 0. */
final class ItemMarks {
    private final ScoreItem item;
    private final Fraction weight;

    ItemMarks(ScoreItem item) {
        this.item = item;
        this.weight = Fraction.of(item.weight());
    }

    /** For the methods with a target. */
    Fraction against(Goal goal, Fraction value) {
        Fraction beyond = beyond(goal, value);
        return switch (item.method()) {
            case TARGET_STEP ->
                weight.plus(beyond.signum() < 0 ? lost(beyond) : gained(beyond)).atLeast(Fraction.ZERO);
            case SHORTFALL_STEP ->
                beyond.signum() < 0 ? weight.plus(lost(beyond)).atLeast(Fraction.ZERO) : weight;
            case ALL_OR_NOTHING -> beyond.signum() < 0 ? Fraction.ZERO : weight;
            case BEST_RATIO, IMPROVEMENT -> throw new IllegalArgumentException(item.method() + " has no target");
        };
    }

    /**
     * In proportion to the best.
     *
     * @param best above 0 where the highest is best
     */
    Fraction besideBest(Fraction best, Fraction value) {
        if (value.compareTo(best) == 0) {
            return weight;
        }
        Fraction share = item.isHighestBest() ? value.over(best) : best.over(value);
        return weight.times(share.atLeast(Fraction.ZERO));
    }

    /** In proportion to the full rise over the year before. */
    Fraction risen(Fraction before, Fraction value) {
        Fraction rise = item.isHighestBest() ? value.minus(before) : before.minus(value);
        Fraction share = rise.over(Fraction.of(item.fullRise()));
        return weight.times(share.atLeast(Fraction.ZERO).atMost(Fraction.of(BigDecimal.ONE)));
    }

    /** What is left for the methods with a target where a value is as bad as can be. */
    Fraction least() {
        boolean costsSteps = item.method() != ScoreItem.Method.ALL_OR_NOTHING;
        return costsSteps && item.minus().signum() == 0 ? weight : Fraction.ZERO;
    }

    /** What they give where it is as good as can be; a target that is to be hit cannot be surpassed. */
    Fraction most(Goal goal) {
        boolean hasBonus = item.method() == ScoreItem.Method.TARGET_STEP
                && goal.comparison() != TargetPolicy.Comparison.EQUAL
                && item.plus().signum() > 0;
        return hasBonus ? weight.plus(Fraction.of(item.bonus())) : weight;
    }

    /** How far a value lies on the good side of a target; negative: short of it. */
    static Fraction beyond(Goal goal, Fraction value) {
        Fraction above = value.minus(Fraction.of(goal.value()));
        return switch (goal.comparison()) {
            case AT_LEAST -> above;
            case AT_MOST -> above.negated();
            case EQUAL -> above.abs().negated();
        };
    }

    private Fraction gained(Fraction beyond) {
        return steps(beyond).times(Fraction.of(item.plus())).atMost(Fraction.of(item.bonus()));
    }

    private Fraction lost(Fraction beyond) {
        return steps(beyond.abs()).times(Fraction.of(item.minus())).negated();
    }

    private Fraction steps(Fraction distance) {
        Fraction steps = distance.over(Fraction.of(item.step()));
        return switch (item.partialStep()) {
            case WHOLE_STEPS -> steps.floor();
            case BEGUN_STEPS -> steps.ceiling();
            case IN_PROPORTION -> steps;
        };
    }
}
