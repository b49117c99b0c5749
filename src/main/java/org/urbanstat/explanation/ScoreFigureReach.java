package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.urbanstat.explanation.ScoreMove.Standing;
import org.urbanstat.explanation.ScoreReach.Change;
import org.urbanstat.explanation.ScoreReach.Figure;
import org.urbanstat.explanation.ScoreWay.Found;
import org.urbanstat.explanation.TriedSubject.Tried;
import org.urbanstat.linkage.ScoredValue;
import org.urbanstat.vocabulary.Fraction;
import org.urbanstat.vocabulary.Text;

/**
 * How far one figure of a subject must move for a goal, upwards or downwards, all others as they are. Of two ways of equally
 * many steps the one upwards is told.
 *
 * @param now where the subject stands
 * @param turns values at which scores that rose with the figure may begin to fall, or what counts changes
 */
record ScoreFigureReach(TriedSubject subject, ScoreGoal goal, Tried now, MovableFigure figure, List<Fraction> turns) {
    /** More decimals than a published value has, where those do not tell it from the one that is needed. */
    private static final int MORE_DECIMALS = 4;

    /** @param value of the release; absent where there is none */
    Figure of(Optional<ScoredValue> value) {
        return value.map(this::of).orElseGet(() -> figure(Optional.empty(), Optional.empty(), List.of()));
    }

    private Figure of(ScoredValue value) {
        boolean isCountedOnly = figure.isCountedOnly(value);
        List<ScoreWay> counted =
                figure.isCounted(value) ? ways(way -> ScoreLever.counted(value, way, figure.bound(way))) : List.of();
        List<ScoreWay> ways =
                isCountedOnly ? counted : ways(way -> ScoreLever.published(value, way, figure.bound(way), decimals()));
        Optional<Found> least = nearest(ways);
        OptionalLong more = nearest(counted).map(f -> OptionalLong.of(f.more())).orElse(OptionalLong.empty());
        BigDecimal shown = shown(value, least);
        return figure(Optional.of(shown), least.map(f -> change(f, shown, more)), ways);
    }

    private List<ScoreWay> ways(IntFunction<ScoreLever> lever) {
        return Stream.of(1, -1)
                .map(way -> new ScoreWay(
                        lever.apply(way), subject, goal, now, figure.indicator().code(), turns))
                .toList();
    }

    private static Optional<Found> nearest(List<ScoreWay> ways) {
        return ways.stream().flatMap(ScoreWay::least).min(Comparator.comparingLong(Found::step));
    }

    private int decimals() {
        return figure.indicator().decimals();
    }

    private BigDecimal shown(ScoredValue value, Optional<Found> least) {
        BigDecimal published = value.exact().rounded(decimals());
        boolean isHidden = least.map(f -> f.value().rounded(decimals()).compareTo(published) == 0)
                .orElse(false);
        return isHidden ? value.exact().rounded(decimals() + MORE_DECIMALS) : published;
    }

    private Change change(Found least, BigDecimal shown, OptionalLong more) {
        BigDecimal to = least.value().rounded(decimals());
        return new Change(
                to,
                to.subtract(shown),
                more,
                Standing.of(least.then().row()),
                Standing.of(least.nearer().row()));
    }

    private Figure figure(Optional<BigDecimal> value, Optional<Change> change, List<ScoreWay> ways) {
        return new Figure(
                figure.indicator().code(),
                figure.indicator().name(),
                figure.indicator().unit(),
                value,
                change,
                change.isPresent()
                        ? new Text("", "")
                        : new NotReached(goal, now, figure.indicator()).why(value.isPresent(), ends(ways)));
    }

    private static List<Tried> ends(List<ScoreWay> ways) {
        return ways.stream().flatMap(ScoreWay::ends).toList();
    }
}
