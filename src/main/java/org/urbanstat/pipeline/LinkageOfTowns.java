package org.urbanstat.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.urbanstat.database.Copy;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.PersonLandPolicy;
import org.urbanstat.definitions.PersonMoneyPolicy;
import org.urbanstat.definitions.Policies;
import org.urbanstat.linkage.PersonLandQuota;
import org.urbanstat.linkage.PersonMoneyAllocation;
import org.urbanstat.linkage.PersonMoneyOutcome;
import org.urbanstat.linkage.PersonMoneyReward;
import org.urbanstat.linkage.ScopeGroups;
import org.urbanstat.linkage.TownYears;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;

/** The rewards and quotas of the towns of some counties. */
final class LinkageOfTowns {
    private final Definitions definitions;
    private final WaivedReturns waived;
    private final TownsOfRegister towns;
    private final List<AreaCode> counties;
    private final TownYears inputs;
    private final LinkageRows rows = new LinkageRows();

    LinkageOfTowns(
            Definitions definitions,
            WaivedReturns waived,
            TownsOfRegister towns,
            List<AreaCode> counties,
            TownYears inputs) {
        this.definitions = definitions;
        this.waived = waived;
        this.towns = towns;
        this.counties = counties;
        this.inputs = inputs;
    }

    /** Shares out every pool of the policy that these towns alone share. */
    void share(PersonMoneyPolicy policy) {
        policy.pools().keySet().stream()
                .filter(period -> period.compareTo(definitions.nightly().lastPeriod()) <= 0)
                .sorted()
                .forEach(period -> share(policy, period));
    }

    private void share(PersonMoneyPolicy policy, Period period) {
        List<Period> cohorts = cohorts(policy, period);
        for (List<AreaCode> group : ScopeGroups.of(
                policy.scope(), policy.codes(), policy.receiverOrdinals(), towns.of(counties, period.lastDay()))) {
            PersonMoneyOutcome outcome = allocate(policy, period, group);
            outcome.heldBecause()
                    .ifPresent(reason -> rows.add(new LinkageRows.UnsharedPool(
                            policy.mandate().code(), period, county(policy, group), reason)));
            rows.add(outcome.rewards().stream()
                    .map(r -> r.because(waived.ofReward(r.town(), period, cohorts)))
                    .toList());
        }
    }

    private static List<Period> cohorts(PersonMoneyPolicy policy, Period period) {
        return Stream.iterate(period, Period::yearBefore)
                .limit(policy.decay().size())
                .toList();
    }

    private PersonMoneyOutcome allocate(PersonMoneyPolicy policy, Period period, List<AreaCode> receivers) {
        List<Period> cohorts = cohorts(policy, period);
        return PersonMoneyAllocation.allocate(
                policy,
                period,
                receivers.stream().map(t -> inputs.money(t, period, cohorts)).toList());
    }

    /**
     * Says what a confirmed pool comes to now among those who got something. Nothing is said while one of them lacks a return:
     * half of an input proves no claim.
     */
    void recompute(ConfirmedPools.Pool pool) {
        List<PersonMoneyReward> rewards =
                allocate(pool.policy(), pool.period(), pool.receivers()).rewards();
        if (rewards.stream().allMatch(r -> r.figures().isPresent())) {
            rows.addRecomputed(rewards);
        }
    }

    private static Optional<AreaCode> county(PersonMoneyPolicy policy, List<AreaCode> group) {
        return Optional.of(group.get(0).county()).filter(county -> policy.scope() == Policies.Scope.EACH_COUNTY);
    }

    /** Says what land each of the towns is granted under the policy; they share nothing. */
    void grant(PersonLandPolicy policy) {
        for (Period period : policy.periods()) {
            ScopeGroups.of(
                            policy.scope(),
                            policy.codes(),
                            policy.receiverOrdinals(),
                            towns.of(counties, period.lastDay()))
                    .stream()
                    .flatMap(List::stream)
                    .map(t -> PersonLandQuota.compute(policy, period, inputs.land(t, period))
                            .because(waived.ofQuota(t, period)))
                    .forEach(rows::add);
        }
    }

    /** How many rows it were. */
    long write(Copy copy) {
        rows.write(copy);
        return rows.size();
    }
}
