package org.urbanstat.linkage;

import java.util.List;
import java.util.Optional;
import org.urbanstat.definitions.ScoreItem;
import org.urbanstat.definitions.ScoreItem.Goal;
import org.urbanstat.definitions.TargetPolicy.Comparison;
import org.urbanstat.vocabulary.Fraction;

/**
 * From what to what the marks of single items can come while returns are missing: {@link ItemScoring} asked of ranges. It
 * takes every value to lie anywhere between its bounds, whatever the others are, so that nothing that can come lies outside.
 */
record PossibleScoring(ItemScoring scoring) {
    /** Absent where the item does not count, whatever comes. */
    Optional<PossibleMarks> of(ScoreItem item, ScoreSubject subject) {
        boolean isAsked =
                !ItemScoring.isLeftToOthers(item, subject) && !subject.waived().containsKey(item.indicator());
        Optional<PossibleValue> now = subject.now().possible(item.indicator()).filter(v -> isAsked);
        return now.flatMap(value -> switch (item.method()) {
            case TARGET_STEP, SHORTFALL_STEP, ALL_OR_NOTHING ->
                scoring.goal(item, subject).map(goal -> against(item, goal, value));
            case IMPROVEMENT -> subject.before().possible(item.indicator()).map(before -> risen(item, before, value));
            case BEST_RATIO -> new PossibleBest(item, value, others(item, subject)).marks();
        });
    }

    private static PossibleMarks against(ScoreItem item, Goal goal, PossibleValue value) {
        ItemMarks marks = new ItemMarks(item);
        if (!value.isBounded()) {
            return new PossibleMarks(marks.least(), marks.most(goal), true);
        }
        Fraction least = value.least().orElseThrow();
        Fraction most = value.most().orElseThrow();
        Fraction target = Fraction.of(goal.value());
        boolean canHit =
                goal.comparison() == Comparison.EQUAL && least.compareTo(target) <= 0 && target.compareTo(most) <= 0;
        PossibleMarks ends = PossibleMarks.between(marks.against(goal, least), marks.against(goal, most), false);
        // the nearer to a target that is to be hit, the better: the worst is at an end, the best may lie between
        return canHit ? new PossibleMarks(ends.least(), marks.against(goal, target), false) : ends;
    }

    private static PossibleMarks risen(ScoreItem item, PossibleValue before, PossibleValue now) {
        if (!before.isBounded() || !now.isBounded()) {
            return new PossibleMarks(Fraction.ZERO, Fraction.of(item.weight()), true);
        }
        ItemMarks marks = new ItemMarks(item);
        return PossibleMarks.between(
                marks.risen(before.most().orElseThrow(), now.least().orElseThrow()),
                marks.risen(before.least().orElseThrow(), now.most().orElseThrow()),
                false);
    }

    private List<PossibleValue> others(ScoreItem item, ScoreSubject subject) {
        return scoring.subjects().stream()
                .filter(other -> !other.code().equals(subject.code()))
                .filter(other -> !ItemScoring.isLeftToOthers(item, other))
                .flatMap(other -> other.now().possible(item.indicator()).stream())
                .toList();
    }
}
