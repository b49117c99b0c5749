package org.urbanstat.linkage;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.urbanstat.definitions.PersonMoneyPolicy;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Money;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/**
 * Shares the pool of a period among the receivers of one group, in proportion to raw = difficulty · Σ_c w_c · x_c / Σ x_c
 * and in whole rounding units by largest remainder. All decisions fall on exact fractions; nothing depends on the order
 * in which the towns are given.
 */
public final class PersonMoneyAllocation {
    private final PersonMoneyPolicy policy;
    private final Period period;
    private final Money pool;
    private final List<TownFactors> towns;
    private final List<AreaCode> absent;
    private final List<AreaCode> effortless;
    private final CombinedShares shares;
    private final List<Text> sharedReasons;

    private PersonMoneyAllocation(PersonMoneyPolicy policy, Period period, List<TownFactors> towns) {
        this.policy = policy;
        this.period = period;
        this.pool = pool(policy, period);
        this.towns = towns;
        this.absent = codes(towns, t -> !t.isComputable());
        this.effortless = codes(towns, t -> t.isComputable() && t.isEffortProvisional());
        this.shares = CombinedShares.of(
                policy, towns.stream().filter(TownFactors::isComputable).toList());
        this.sharedReasons = sharedReasons();
    }

    /**
     * The rewards of one group, a row for every receiver.
     *
     * @param towns the receivers that share one pool, see {@link ScopeGroups}
     * @throws IllegalArgumentException when the policy has no pool for the period, the pool is not a multiple of the
     *     rounding unit, or a town comes twice
     */
    public static PersonMoneyOutcome allocate(PersonMoneyPolicy policy, Period period, List<TownMoneyInputs> towns) {
        List<TownFactors> factors = towns.stream()
                .map(t -> TownFactors.of(policy, period, t))
                .sorted(Comparator.comparing(TownFactors::town))
                .toList();
        if (factors.stream().map(TownFactors::town).distinct().count() < factors.size()) {
            throw new IllegalArgumentException("a town comes twice among "
                    + factors.stream().map(TownFactors::town).toList());
        }
        return new PersonMoneyAllocation(policy, period, factors).outcome();
    }

    private PersonMoneyOutcome outcome() {
        boolean isAnyComputable = !shares.raw().isEmpty();
        if (isAnyComputable && shares.isZero()) {
            Text zero = Reason.allComponentsZero(period);
            return new PersonMoneyOutcome(
                    towns.stream().map(t -> withoutFigures(t, zero)).toList(), Optional.of(zero));
        }
        List<BigInteger> units = isAnyComputable ? units() : List.of();
        List<PersonMoneyReward> rewards = new ArrayList<>();
        int place = 0;
        for (TownFactors town : towns) {
            rewards.add(
                    town.isComputable()
                            ? withFigures(town, figures(town, place, units.get(place++)))
                            : row(town, Optional.empty(), AllocationStatus.NOT_COMPUTABLE, town.obstacles()));
        }
        return new PersonMoneyOutcome(List.copyOf(rewards), Optional.empty());
    }

    private List<BigInteger> units() {
        BigInteger unit = BigInteger.valueOf(policy.roundingUnit().yuan());
        return LargestRemainder.allocate(BigInteger.valueOf(pool.yuan()).divide(unit), shares.raw());
    }

    private PersonMoneyReward.Figures figures(TownFactors town, int place, BigInteger units) {
        return new PersonMoneyReward.Figures(
                town.settlementPoints(),
                shares.share(MoneyComponent.SETTLEMENT, place),
                shares.share(MoneyComponent.EDUCATION, place),
                shares.share(MoneyComponent.PERMITS, place),
                shares.share(MoneyComponent.EFFORT, place),
                shares.combined(place),
                new Money(Math.multiplyExact(
                        units.longValueExact(), policy.roundingUnit().yuan())));
    }

    private PersonMoneyReward withFigures(TownFactors town, PersonMoneyReward.Figures figures) {
        List<Text> reasons = new ArrayList<>(town.remarks());
        reasons.addAll(sharedReasons);
        if (!effortless.isEmpty() && !town.isEffortProvisional()) {
            reasons.add(Reason.othersLackPopulation(effortless));
        }
        return row(
                town,
                Optional.of(figures),
                isProvisional() ? AllocationStatus.PROVISIONAL : AllocationStatus.FINAL,
                reasons);
    }

    private List<Text> sharedReasons() {
        List<Text> reasons = new ArrayList<>();
        shares.dropped(policy).stream().map(Reason::componentDropped).forEach(reasons::add);
        if (!absent.isEmpty()) {
            reasons.add(Reason.sharedWithout(absent));
        }
        return List.copyOf(reasons);
    }

    private PersonMoneyReward withoutFigures(TownFactors town, Text zero) {
        List<Text> reasons = town.isComputable() ? List.of(zero) : town.obstacles();
        return row(town, Optional.empty(), AllocationStatus.NOT_COMPUTABLE, reasons);
    }

    private PersonMoneyReward row(
            TownFactors town,
            Optional<PersonMoneyReward.Figures> figures,
            AllocationStatus status,
            List<Text> reasons) {
        return new PersonMoneyReward(
                period,
                town.town(),
                policy.mandate().code(),
                figures,
                town.difficulty(),
                pool,
                status,
                isProvisional(),
                List.copyOf(reasons));
    }

    /** One missing return moves the share of everybody, so the whole group waits for it. */
    private boolean isProvisional() {
        return !absent.isEmpty() || !effortless.isEmpty();
    }

    private static List<AreaCode> codes(List<TownFactors> towns, Predicate<TownFactors> condition) {
        return towns.stream().filter(condition).map(TownFactors::town).toList();
    }

    private static Money pool(PersonMoneyPolicy policy, Period period) {
        Money pool = policy.pools().get(period);
        if (pool == null) {
            throw new IllegalArgumentException(
                    "policy " + policy.mandate().code() + " has no pool for the period " + period);
        }
        if (pool.yuan() < 0 || pool.yuan() % policy.roundingUnit().yuan() != 0) {
            throw new IllegalArgumentException(
                    "the pool of policy " + policy.mandate().code() + " for " + period + " is " + pool
                            + ", not a multiple of the rounding unit of " + policy.roundingUnit());
        }
        return pool;
    }
}
