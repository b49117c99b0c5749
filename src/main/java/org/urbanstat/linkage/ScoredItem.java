package org.urbanstat.linkage;

import java.util.Optional;
import org.urbanstat.definitions.ScoreItem;
import org.urbanstat.definitions.ScoreItem.Goal;
import org.urbanstat.definitions.ScorecardPolicy.MissingValue;
import org.urbanstat.linkage.ScorePart.State;
import org.urbanstat.vocabulary.Fraction;
import org.urbanstat.vocabulary.Text;

/**
 * One item of one subject: whether it counts, and the marks it earns.
 *
 * @param marks absent where it does not count
 * @param isByUnsettled whether what others have, by which it is measured, may still move
 * @param notCounted why its value earned nothing; absent where it did
 * @param waiver why the target is not demanded, where a waiver says so
 */
record ScoredItem(
        ScoreItem item,
        Optional<Goal> goal,
        Optional<Fraction> marks,
        boolean isRedLineMissed,
        boolean isByUnsettled,
        Optional<NotCounted> notCounted,
        Optional<String> waiver) {
    static ScoredItem counted(ScoreItem item, Optional<Goal> goal, Fraction marks, boolean isRedLineMissed) {
        return new ScoredItem(
                item, goal, Optional.of(marks), isRedLineMissed, false, Optional.empty(), Optional.empty());
    }

    static ScoredItem without(ScoreItem item, NotCounted reason) {
        return new ScoredItem(
                item, Optional.empty(), Optional.empty(), false, false, Optional.of(reason), Optional.empty());
    }

    static ScoredItem waived(ScoreItem item, String waiver) {
        return new ScoredItem(
                item,
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Optional.of(NotCounted.WAIVED),
                Optional.of(waiver));
    }

    /** A return is missing. */
    static ScoredItem unknown(ScoreItem item, Optional<Goal> goal, MissingValue missing) {
        return switch (missing) {
            case LEFT_OUT ->
                new ScoredItem(
                        item, goal, Optional.empty(), false, false, Optional.of(NotCounted.LEFT_OUT), Optional.empty());
            case COUNTS_ZERO ->
                new ScoredItem(
                        item,
                        goal,
                        Optional.of(Fraction.ZERO),
                        false,
                        false,
                        Optional.of(NotCounted.COUNTS_ZERO),
                        Optional.empty());
        };
    }

    ScoredItem byUnsettled(boolean isUnsettled) {
        return new ScoredItem(item, goal, marks, isRedLineMissed, isUnsettled, notCounted, waiver);
    }

    State state() {
        return notCounted
                .map(n -> switch (n) {
                    case NOT_ASKED, NO_TARGET, NO_BEST, NOTHING_THERE -> State.NOT_APPLICABLE;
                    case WAIVED -> State.WAIVED;
                    case LEFT_OUT, COUNTS_ZERO -> State.NOT_KNOWN;
                })
                .orElse(State.COUNTED);
    }

    Optional<Text> reason() {
        return notCounted.map(n -> ScoreReason.notCounted(n, waiver));
    }

    Fraction weight() {
        return Fraction.of(item.weight());
    }
}
