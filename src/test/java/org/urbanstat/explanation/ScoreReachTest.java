package org.urbanstat.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.ScorecardPolicy;
import org.urbanstat.definitions.ScorecardPolicy.Grade;
import org.urbanstat.explanation.TriedSubject.Tried;
import org.urbanstat.linkage.CountyScorecard;
import org.urbanstat.linkage.ScoreRow;
import org.urbanstat.linkage.ScoreRow.Listing;
import org.urbanstat.linkage.ScoredValue;
import org.urbanstat.vocabulary.Fraction;

/** The least change of one figure that reaches a grade or a list. */
class ScoreReachTest {
    private static final int COUNTIES = 60;

    /** Nothing turns further out, but for a share of a best value that falls for ever. */
    private static final int STEPS = 60;

    @Test
    void findsTheFirstStepOfSomethingThatHoldsForAWhileOnly() {
        assertThat(first(n -> n >= 777 && n <= 780, List.of(), 1000)).isEmpty();
        assertThat(first(n -> n >= 777 && n <= 780, List.of(779L), 1000)).isEqualTo(OptionalLong.of(777));
        assertThat(first(n -> n == 500, List.of(500L, 501L), 1000)).isEqualTo(OptionalLong.of(500));
        assertThat(first(n -> n == 1 || n > 900, List.of(2L), 1000)).isEqualTo(OptionalLong.of(1));
        assertThat(first(n -> n > 900, List.of(), 1_000_000_000L)).isEqualTo(OptionalLong.of(901));
        assertThat(first(n -> n > 900, List.of(5000L), 900)).isEmpty();
        assertThat(first(n -> true, List.of(), 0)).isEmpty();
    }

    private static OptionalLong first(LongPredicate isSo, List<Long> turns, long most) {
        return new FirstStep<Boolean>(isSo::test, told -> told, so -> so, turns, most).find();
    }

    /** By trying every step one after the other, where the search halves what does not differ at its ends. */
    @Test
    void agreesWithTryingEveryStepInRandomCounties() {
        Map<String, Integer> seen = new HashMap<>();
        for (long seed = 0; seed < COUNTIES; seed++) {
            RandomCounty county = new RandomCounty(seed);
            TriedSubject subject = seed % 4 == 0 ? county.department() : county.town();
            if (!subject.isTown() && county.card().policy().departments().isEmpty()) {
                continue;
            }
            Tried now = subject.now();
            for (MovableFigure figure : county.figures()) {
                check(subject, now, figure, seen, seed);
            }
        }
        assertThat(seen.get("reached")).isGreaterThan(40);
        assertThat(seen.get("out of reach")).isGreaterThan(40);
        assertThat(seen.get("downwards")).isGreaterThan(10);
    }

    private static void check(
            TriedSubject subject, Tried now, MovableFigure figure, Map<String, Integer> seen, long seed) {
        String code = figure.indicator().code();
        Optional<ScoredValue> value = subject.value(subject.area(), code);
        if (value.isEmpty()) {
            return;
        }
        boolean isCountedOnly = figure.isCountedOnly(value.get());
        List<List<Step>> published = isCountedOnly ? List.of() : published(subject, figure, value.get());
        List<List<Step>> counted = figure.isPart() ? counted(subject, figure, value.get()) : List.of();
        for (ScoreGoal goal : goals(subject.card().policy(), seed)) {
            if (goal.isHeld(now.row())) {
                continue;
            }
            ScoreReach.Figure found = new ScoreFigureReach(
                            subject, goal, now, figure, new ScoreTurns(subject, now, code).values())
                    .of(value);
            Optional<Step> expected = least(isCountedOnly ? counted : published, now.row(), goal);
            String as = seed + " " + code + " " + goal;
            if (expected.isPresent()) {
                assertThat(found.change()).as(as).isPresent();
                assertThat(found.change().get().to())
                        .as(as)
                        .isEqualByComparingTo(expected.get().value().rounded(0));
                assertThat(found.change().get().then())
                        .as(as)
                        .isEqualTo(ScoreMove.Standing.of(expected.get().row()));
                least(counted, now.row(), goal)
                        .ifPresent(c -> assertThat(found.change().get().counted())
                                .as(as)
                                .isEqualTo(OptionalLong.of(c.more())));
                seen.merge("reached", 1, Integer::sum);
                seen.merge(expected.get().more() < 0 ? "downwards" : "upwards", 1, Integer::sum);
            } else {
                assertThat(found.change()
                                .filter(c -> figure.isPart() || c.by().abs().compareTo(BigDecimal.valueOf(STEPS)) <= 0))
                        .as(as)
                        .isEmpty();
                seen.merge("out of reach", 1, Integer::sum);
            }
        }
    }

    /** A third of all grades and lists, another one in each county. */
    private static List<ScoreGoal> goals(ScorecardPolicy policy, long seed) {
        List<ScoreGoal> all = Stream.concat(
                        policy.grades().stream().map(Grade::name).map(name -> ScoreGoal.grade(name, policy)),
                        Stream.of(Listing.values()).map(list -> ScoreGoal.listing(list, policy)))
                .toList();
        int third = (int) (seed % 3);
        return List.of(all.get(third), all.get(third + 3));
    }

    /** @param more whole steps, below 0 downwards */
    private record Step(long more, Fraction value, ScoreRow row) {}

    /** From one whole value to the next: up to the bound, and down to nought where there is one. */
    private static List<List<Step>> published(TriedSubject subject, MovableFigure figure, ScoredValue value) {
        BigDecimal exact = new BigDecimal(value.exact().numerator())
                .divide(new BigDecimal(value.exact().denominator()), 20, RoundingMode.HALF_UP);
        List<Step> up = new ArrayList<>();
        List<Step> down = new ArrayList<>();
        for (int n = 1; n <= (figure.isPart() ? 100 : STEPS); n++) {
            BigDecimal higher = exact.setScale(0, RoundingMode.FLOOR).add(BigDecimal.valueOf(n));
            BigDecimal lower = exact.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.valueOf(n));
            if (!figure.isPart() || higher.intValueExact() <= 100) {
                up.add(step(subject, figure, n, value.moved(higher)));
            }
            if (!figure.indicator().difference().isEmpty() || lower.signum() >= 0) {
                down.add(step(subject, figure, -n, value.moved(lower)));
            }
        }
        return List.of(up, down);
    }

    private static List<List<Step>> counted(TriedSubject subject, MovableFigure figure, ScoredValue value) {
        int is = value.numerator().intValueExact();
        int all = value.denominator().orElseThrow().intValueExact();
        List<Step> up = new ArrayList<>();
        for (int n = is + 1; n <= all; n++) {
            up.add(step(subject, figure, n - is, value.counting(BigDecimal.valueOf(n))));
        }
        List<Step> down = new ArrayList<>();
        for (int n = is - 1; n >= 0; n--) {
            down.add(step(subject, figure, n - is, value.counting(BigDecimal.valueOf(n))));
        }
        return List.of(up, down);
    }

    /** The whole county is scored again. */
    private static Step step(TriedSubject subject, MovableFigure figure, long more, ScoredValue moved) {
        CountyScorecard card = subject.card();
        CountyScorecard then = new CountyScorecard(
                card.policy(),
                card.targets(),
                card.period(),
                new MovedFigures(
                        card.figures(),
                        subject.area(),
                        card.period(),
                        figure.indicator().code(),
                        moved));
        List<ScoreRow> rows = subject.isTown() ? then.towns(subject.group()) : then.departments(subject.area());
        ScoreRow row = rows.stream()
                .filter(r -> r.subject().code().equals(subject.code()))
                .findFirst()
                .orElseThrow();
        return new Step(more, moved.exact(), row);
    }

    private static Optional<Step> least(List<List<Step>> ways, ScoreRow now, ScoreGoal goal) {
        Optional<Step> least = Optional.empty();
        for (List<Step> way : ways) {
            for (Step step : way) {
                boolean isNearer = least.map(l -> Math.abs(step.more()) < Math.abs(l.more()))
                        .orElse(true);
                if (isNearer && isReached(goal, now, step.row())) {
                    least = Optional.of(step);
                }
            }
        }
        return least;
    }

    /** That or better where one has worse, else that or worse. */
    private static boolean isReached(ScoreGoal goal, ScoreRow now, ScoreRow then) {
        List<String> bestFirst =
                goal.kind() == ScoreGoal.Kind.GRADE ? List.of("优", "中", "差", "") : List.of("tilt", "none", "notice");
        int wanted = bestFirst.indexOf(goal.wanted());
        int before = bestFirst.indexOf(word(goal, now));
        int after = bestFirst.indexOf(word(goal, then));
        return wanted < before
                ? after <= wanted
                : after >= wanted && !word(goal, then).isEmpty();
    }

    private static String word(ScoreGoal goal, ScoreRow row) {
        return goal.kind() == ScoreGoal.Kind.GRADE
                ? row.grade().orElse("")
                : row.listing().word();
    }
}
