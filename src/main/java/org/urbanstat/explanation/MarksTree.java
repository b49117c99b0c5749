package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.urbanstat.definitions.ScoreItem;
import org.urbanstat.definitions.TargetPolicy.Comparison;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/**
 * The marks of one item, from the value and what the policy sets: distance, steps, marks a step, caps, shares of the best.
 *
 * @param subject by which the policy names it: the town's code or the department's name
 * @param beside what others have, for an item measured by the best of all
 */
record MarksTree(ItemNumbers numbers, String subject, Period period, ComparedValues beside) {
    private static final BigDecimal MINUS = BigDecimal.ONE.negate();

    /** Before rounding; absent where the release has no value that marks follow from. */
    Optional<Explained> of(PublishedScore.Part part) {
        Optional<Explained> value = beside.own(period, "now", Basis.text("score.value"));
        return value.filter(v -> v.value().isPresent()).flatMap(v -> of(part, v));
    }

    private Optional<Explained> of(PublishedScore.Part part, Explained value) {
        return switch (item().method()) {
            case TARGET_STEP -> off(part, value).map(this::byTarget);
            case SHORTFALL_STEP -> off(part, value).map(this::byShortfall);
            case ALL_OR_NOTHING -> off(part, value).map(this::allOrNothing);
            case BEST_RATIO -> Optional.of(besideBest(value));
            case IMPROVEMENT ->
                beside.own(period.yearBefore(), "before", Basis.text("score.before", period.yearBefore()))
                        .filter(b -> b.value().isPresent())
                        .map(before -> byRise(value, before));
        };
    }

    private ScoreItem item() {
        return numbers.item();
    }

    /** Value and target, and on which side good values lie. */
    private record Off(Explained value, Explained target, boolean isMoreBetter) {
        /** Below 0 where the target is missed. */
        Explained beyond() {
            return distance("beyond", isMoreBetter);
        }

        Explained shortOf() {
            return distance("short", !isMoreBetter);
        }

        private Explained distance(String key, boolean isValueFirst) {
            List<Explained> parts =
                    isValueFirst ? List.of(value, target.times(MINUS)) : List.of(target, value.times(MINUS));
            return Explained.of(Kind.STEP, key, Basis.text("score." + key), Rule.SUM, parts);
        }

        boolean isMissed() {
            return beyond().value().orElseThrow().signum() < 0;
        }
    }

    private Optional<Off> off(PublishedScore.Part part, Explained value) {
        if (part.targetValue() == null || part.targetComparison() == null) {
            return Optional.empty();
        }
        Comparison comparison = Comparison.of(part.targetComparison());
        Text label = Basis.text("score.target", part.targetComparison());
        Explained target = numbers.target(subject, period, label, part.targetValue());
        boolean isMoreBetter = switch (comparison) {
            case AT_LEAST -> true;
            case AT_MOST -> false;
            case EQUAL -> value.value().orElseThrow().compareTo(part.targetValue()) < 0;
        };
        return Optional.of(new Off(value, target, isMoreBetter));
    }

    private Explained byTarget(Off off) {
        if (off.isMissed()) {
            return byShortfall(off);
        }
        Explained plus = numbers.number("plus", Basis.text("score.plus"), item().plus());
        Explained gained = Explained.of(
                Kind.STEP, "gained", Basis.text("score.gained"), Rule.PRODUCT, List.of(steps(off.beyond()), plus));
        Explained bonus = numbers.number("bonus", Basis.text("score.bonus"), item().bonus());
        return unrounded(
                Rule.SUM,
                numbers.weight(),
                Explained.of(Kind.STEP, "added", Basis.text("score.added"), Rule.AT_MOST, List.of(gained, bonus)));
    }

    private Explained byShortfall(Off off) {
        Explained missing = Explained.of(
                Kind.STEP, "missing", Basis.text("score.missing"), Rule.AT_LEAST_ZERO, List.of(off.shortOf()));
        Explained minus = numbers.number("minus", Basis.text("score.minus"), item().minus());
        Explained lost =
                Explained.of(Kind.STEP, "lost", Basis.text("score.lost"), Rule.PRODUCT, List.of(steps(missing), minus));
        Explained taken = Explained.of(
                Kind.STEP, "taken", Basis.text("score.taken"), Rule.AT_MOST, List.of(lost, numbers.weight()));
        return unrounded(Rule.SUM, numbers.weight(), taken.times(MINUS));
    }

    private Explained steps(Explained distance) {
        Explained one = numbers.number("step", Basis.text("score.step"), item().step());
        Explained steps =
                Explained.of(Kind.STEP, "steps", Basis.text("score.steps"), Rule.RATIO, List.of(distance, one));
        return switch (item().partialStep()) {
            case IN_PROPORTION -> steps;
            case WHOLE_STEPS -> counted("score.whole_steps", Rule.WHOLE, steps);
            case BEGUN_STEPS -> counted("score.begun_steps", Rule.BEGUN, steps);
        };
    }

    private static Explained counted(String label, Rule rule, Explained steps) {
        return Explained.of(Kind.STEP, "counted_steps", Basis.text(label), rule, List.of(steps));
    }

    private Explained allOrNothing(Off off) {
        return unrounded(
                Rule.PRODUCT,
                numbers.weight(),
                Explained.of(Kind.STEP, "reached", Basis.text("score.reached"), Rule.REACHED, List.of(off.beyond())));
    }

    private Explained besideBest(Explained value) {
        Explained best = beside.best(period, item());
        boolean isBest = best.value()
                .flatMap(b -> value.value().map(v -> v.compareTo(b) == 0))
                .orElse(false);
        Text label = Basis.text("score.of_best");
        // nothing is divided where the best is 0, which is only where the lowest is best
        Explained share = isBest && value.value().orElseThrow().signum() == 0
                ? Explained.given(Kind.CONSTANT, "of_best", label, Optional.of(BigDecimal.ONE))
                        .with(List.of(value, best))
                : Explained.of(
                        Kind.STEP,
                        "of_best",
                        label,
                        Rule.RATIO,
                        item().isHighestBest() ? List.of(value, best) : List.of(best, value));
        return unrounded(
                Rule.PRODUCT,
                numbers.weight(),
                Explained.of(Kind.STEP, "earned", Basis.text("score.earned"), Rule.AT_LEAST_ZERO, List.of(share)));
    }

    private Explained byRise(Explained now, Explained before) {
        List<Explained> sides =
                item().isHighestBest() ? List.of(now, before.times(MINUS)) : List.of(before, now.times(MINUS));
        Explained rise =
                Explained.of(Kind.STEP, "rise", Basis.text("score.rise", period.yearBefore()), Rule.SUM, sides);
        Explained full = numbers.number("full_rise", Basis.text("score.full_rise"), item().fullRise());
        Explained share =
                Explained.of(Kind.STEP, "of_full", Basis.text("score.of_full"), Rule.RATIO, List.of(rise, full));
        Explained risen =
                Explained.of(Kind.STEP, "risen", Basis.text("score.risen"), Rule.AT_LEAST_ZERO, List.of(share));
        Explained whole =
                Explained.given(Kind.CONSTANT, "whole", Basis.text("score.whole"), Optional.of(BigDecimal.ONE));
        return unrounded(
                Rule.PRODUCT,
                numbers.weight(),
                Explained.of(Kind.STEP, "earned", Basis.text("score.earned"), Rule.AT_MOST, List.of(risen, whole)));
    }

    private Explained unrounded(Rule rule, Explained... parts) {
        return Explained.of(Kind.STEP, "unrounded_marks", Basis.text("step.unrounded"), rule, List.of(parts));
    }

    /** The method in words, and in symbols. */
    List<Remark> method() {
        String method = item().method().name().toLowerCase(Locale.ROOT);
        boolean isOfLowest = !item().method().hasTarget() && !item().isHighestBest();
        return Stream.of("score.words." + method, "score.symbols." + method)
                .map(key -> Remark.note(Basis.text(key + (isOfLowest ? ".lowest" : ""))))
                .toList();
    }
}
