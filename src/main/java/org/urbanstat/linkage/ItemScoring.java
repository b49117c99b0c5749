package org.urbanstat.linkage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.urbanstat.definitions.ScoreItem;
import org.urbanstat.definitions.ScoreItem.Goal;
import org.urbanstat.definitions.ScorecardPolicy.MissingValue;
import org.urbanstat.definitions.TargetPolicy;
import org.urbanstat.vocabulary.Fraction;

/**
 * Scores single items of subjects that are compared with each other.
 *
 * @param targets for items without a target of their own
 */
record ItemScoring(TargetPolicy targets, MissingValue missing, List<ScoreSubject> subjects) {
    ScoredItem of(ScoreItem item, ScoreSubject subject) {
        if (isLeftToOthers(item, subject)) {
            return ScoredItem.without(item, NotCounted.NOT_ASKED);
        }
        String waiver = subject.waived().get(item.indicator());
        if (waiver != null) {
            return ScoredItem.waived(item, waiver);
        }
        return item.method().hasTarget() ? againstTarget(item, subject) : besideOthers(item, subject);
    }

    static boolean isLeftToOthers(ScoreItem item, ScoreSubject subject) {
        Optional<?> own = item.subjects().get(subject.key());
        return own != null && own.isEmpty();
    }

    private ScoredItem againstTarget(ScoreItem item, ScoreSubject subject) {
        Optional<Goal> goal = goal(item, subject);
        if (goal.isEmpty()) {
            return ScoredItem.without(item, NotCounted.NO_TARGET);
        }
        return subject.now()
                .exact(item.indicator())
                .map(value -> ScoredItem.counted(
                        item,
                        goal,
                        new ItemMarks(item).against(goal.get(), value),
                        item.isRedLine() && ItemMarks.beyond(goal.get(), value).signum() < 0))
                .orElseGet(() -> unknown(item, subject, goal));
    }

    private ScoredItem besideOthers(ScoreItem item, ScoreSubject subject) {
        return switch (item.method()) {
            case BEST_RATIO -> besideBest(item, subject);
            case IMPROVEMENT ->
                subject.now()
                        .exact(item.indicator())
                        .flatMap(value -> subject.before()
                                .exact(item.indicator())
                                .map(before -> new ItemMarks(item).risen(before, value)))
                        .map(marks -> ScoredItem.counted(item, Optional.empty(), marks, false))
                        .orElseGet(() -> unknown(item, subject, Optional.empty()));
            case TARGET_STEP, SHORTFALL_STEP, ALL_OR_NOTHING ->
                throw new IllegalArgumentException(item.method() + " has a target");
        };
    }

    private ScoredItem besideBest(ScoreItem item, ScoreSubject subject) {
        Optional<Fraction> value = subject.now().exact(item.indicator());
        if (value.isEmpty()) {
            return unknown(item, subject, Optional.empty());
        }
        Fraction best = best(item).orElseThrow();
        boolean isComparable = item.isHighestBest() ? best.signum() > 0 : best.signum() >= 0;
        ScoredItem scored = isComparable
                ? ScoredItem.counted(item, Optional.empty(), new ItemMarks(item).besideBest(best, value.get()), false)
                : ScoredItem.without(item, NotCounted.NO_BEST);
        return scored.byUnsettled(compared(item).anyMatch(s -> s.now().isUnsettled(item.indicator())));
    }

    /** Those to whom the item applies; whoever of them may still move can be, or cease to be, the best. */
    private Stream<ScoreSubject> compared(ScoreItem item) {
        return subjects.stream().filter(s -> !isLeftToOthers(item, s));
    }

    private Optional<Fraction> best(ScoreItem item) {
        Stream<Fraction> values = compared(item).flatMap(s -> s.now().exact(item.indicator()).stream());
        return item.isHighestBest() ? values.max(Fraction::compareTo) : values.min(Fraction::compareTo);
    }

    Optional<Goal> goal(ScoreItem item, ScoreSubject subject) {
        Optional<Goal> asked =
                item.goal().or(() -> targets.target(item.indicator()).map(t -> new Goal(t.comparison(), t.value())));
        return asked.map(goal -> Optional.ofNullable(item.subjects().get(subject.key()))
                .flatMap(own -> own)
                .map(own -> new Goal(goal.comparison(), own))
                .orElse(goal));
    }

    private ScoredItem unknown(ScoreItem item, ScoreSubject subject, Optional<Goal> goal) {
        boolean isAwaited = subject.now().awaits(item.indicator())
                || item.method() == ScoreItem.Method.IMPROVEMENT
                        && subject.before().awaits(item.indicator());
        return isAwaited ? ScoredItem.unknown(item, goal, missing) : ScoredItem.without(item, NotCounted.NOTHING_THERE);
    }
}
