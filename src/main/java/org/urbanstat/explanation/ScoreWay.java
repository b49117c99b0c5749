package org.urbanstat.explanation;

import java.util.Collection;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.urbanstat.explanation.TriedSubject.Tried;
import org.urbanstat.vocabulary.Fraction;

/** A figure of a subject that moves one way, and where that brings its score. */
final class ScoreWay {
    private final ScoreLever lever;
    private final FirstStep<Tried> steps;

    /** @param turns values at which scores that rose with it may begin to fall, or what counts changes */
    ScoreWay(
            ScoreLever lever,
            TriedSubject subject,
            ScoreGoal goal,
            Tried now,
            String indicator,
            Collection<Fraction> turns) {
        this.lever = lever;
        this.steps = new FirstStep<>(
                step -> step == 0 ? now : subject.with(indicator, lever.at(step)),
                Tried::place,
                tried -> goal.isReached(now.row(), tried.row()),
                lever.reaching(turns),
                lever.most());
    }

    /**
     * The least that does.
     *
     * @param step how far, from 1 on
     */
    record Found(ScoreWay way, long step) {
        Tried then() {
            return way.steps.come(step);
        }

        Tried nearer() {
            return way.steps.come(step - 1);
        }

        Fraction value() {
            return way.lever.at(step).exact();
        }

        /** Below 0 for fewer. */
        long more() {
            return step * way.lever.direction();
        }
    }

    Stream<Found> least() {
        OptionalLong step = steps.find();
        return step.isPresent() ? Stream.of(new Found(this, step.getAsLong())) : Stream.empty();
    }

    /** Among them are the furthest to which it can bring a score. */
    Stream<Tried> ends() {
        return steps.ends();
    }
}
