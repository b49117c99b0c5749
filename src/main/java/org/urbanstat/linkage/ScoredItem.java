package org.urbanstat.linkage;

import java.util.Optional;
import org.urbanstat.definitions.ScoreItem;
import org.urbanstat.definitions.ScoreItem.Goal;
import org.urbanstat.linkage.ScorePart.State;
import org.urbanstat.vocabulary.Fraction;
import org.urbanstat.vocabulary.Text;

/**
 * One item of one subject: whether it counts, and the marks it earns.
 *
 * @param marks absent where it does not count
 */
record ScoredItem(
        ScoreItem item,
        Optional<Goal> goal,
        State state,
        Optional<Fraction> marks,
        boolean isRedLineMissed,
        Optional<Text> reason) {
    static ScoredItem counted(ScoreItem item, Optional<Goal> goal, Fraction marks, boolean isRedLineMissed) {
        return new ScoredItem(item, goal, State.COUNTED, Optional.of(marks), isRedLineMissed, Optional.empty());
    }

    static ScoredItem uncounted(ScoreItem item, State state, Text reason) {
        return new ScoredItem(item, Optional.empty(), state, Optional.empty(), false, Optional.of(reason));
    }

    /** @param marks none, or 0 where the policy says so */
    static ScoredItem unknown(ScoreItem item, Optional<Goal> goal, Optional<Fraction> marks, Text reason) {
        return new ScoredItem(item, goal, State.NOT_KNOWN, marks, false, Optional.of(reason));
    }

    Fraction weight() {
        return Fraction.of(item.weight());
    }
}
