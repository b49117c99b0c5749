package org.urbanstat.explanation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.urbanstat.explanation.TownMovement.Missing;
import org.urbanstat.explanation.TownMovement.Side;
import org.urbanstat.explanation.TownMovement.State;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Fraction;

/**
 * The difference of two ratios of a county by its towns. With s the share of a town in the denominator, r its ratio and R
 * the mean of the county's two ratios, a town gives Δ(s·(r − R)) = mean s · Δr (within) + Δs · (mean r − R) (between);
 * shares sum to 1 on both sides, so the towns give the whole. One that is on one side only gives s·(r − R) of that side.
 */
final class TownMovements {
    private final Map<AreaCode, Ratio> from;
    private final Map<AreaCode, Ratio> to;
    private final Fraction denominatorFrom;
    private final Fraction denominatorTo;
    private final Fraction mean;

    /** Both maps hold all towns of the county that have a figure; neither denominator is zero. */
    TownMovements(Map<AreaCode, Ratio> from, Map<AreaCode, Ratio> to) {
        this.from = from;
        this.to = to;
        Ratio countyFrom = sum(from);
        Ratio countyTo = sum(to);
        this.denominatorFrom = countyFrom.denominator();
        this.denominatorTo = countyTo.denominator();
        this.mean = half(countyFrom.value().plus(countyTo.value()));
    }

    static Ratio sum(Map<AreaCode, Ratio> towns) {
        return towns.values().stream().reduce(Ratio.none(), Ratio::plus);
    }

    /** Largest contribution first, whatever its sign. */
    List<TownMovement> list(Function<AreaCode, String> name, BiFunction<AreaCode, State, Missing> why) {
        TreeSet<AreaCode> towns = new TreeSet<>(from.keySet());
        towns.addAll(to.keySet());
        return towns.stream()
                .filter(town -> isSomewhere(from.get(town)) || isSomewhere(to.get(town)))
                .map(town -> movement(town, name.apply(town), why))
                .sorted(Comparator.comparing((TownMovement m) -> absolute(m.total()))
                        .reversed()
                        .thenComparing(TownMovement::town))
                .toList();
    }

    private static boolean isSomewhere(@Nullable Ratio town) {
        return town != null
                && (town.denominator().signum() != 0 || town.numerator().signum() != 0);
    }

    private TownMovement movement(AreaCode town, String name, BiFunction<AreaCode, State, Missing> why) {
        Ratio before = from.getOrDefault(town, Ratio.none());
        Ratio after = to.getOrDefault(town, Ratio.none());
        Fraction total = lent(after, denominatorTo).minus(lent(before, denominatorFrom));
        Side sideFrom = side(before, denominatorFrom);
        Side sideTo = side(after, denominatorTo);
        State state = state(before, after);
        Fraction within = state == State.STAYING
                ? half(sideFrom.share().plus(sideTo.share()))
                        .times(after.value().minus(before.value()))
                : Fraction.ZERO;
        return new TownMovement(
                town,
                name,
                state,
                sideFrom,
                sideTo,
                within,
                total.minus(within),
                state == State.STAYING ? Missing.NOTHING : why.apply(town, state));
    }

    private static State state(Ratio before, Ratio after) {
        if (before.isDefined() && after.isDefined()) {
            return State.STAYING;
        }
        return after.isDefined() ? State.ENTERING : State.LEAVING;
    }

    /** s·(r − R), written so that it holds where the town's denominator is zero. */
    private Fraction lent(Ratio town, Fraction denominator) {
        return town.numerator().minus(mean.times(town.denominator())).over(denominator);
    }

    private static Side side(Ratio town, Fraction denominator) {
        return new Side(
                town.isDefined() ? Optional.of(town.value()) : Optional.empty(),
                town.denominator().over(denominator));
    }

    private static Fraction half(Fraction whole) {
        return new Fraction(whole.numerator(), whole.denominator().shiftLeft(1));
    }

    private static Fraction absolute(Fraction number) {
        return number.signum() < 0 ? Fraction.ZERO.minus(number) : number;
    }
}
