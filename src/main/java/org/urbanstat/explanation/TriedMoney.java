package org.urbanstat.explanation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.urbanstat.definitions.PersonMoneyPolicy;
import org.urbanstat.definitions.Policies.Scope;
import org.urbanstat.linkage.PersonMoneyAllocation;
import org.urbanstat.linkage.PersonMoneyOutcome;
import org.urbanstat.linkage.PersonMoneyReward;
import org.urbanstat.linkage.ScopeGroups;
import org.urbanstat.linkage.TownMoneyInputs;
import org.urbanstat.linkage.TownYears;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Money;
import org.urbanstat.vocabulary.Period;

/** The rewards of one policy and period, computed as a night does, for the towns that are there. */
record TriedMoney(PersonMoneyPolicy policy, Period period, TownYears years) {
    /** The years of settlement that the policy counts. */
    List<Period> cohorts() {
        return Stream.iterate(period, Period::yearBefore)
                .limit(policy.decay().size())
                .toList();
    }

    /** The receivers, in groups that share a pool each; none where the policy has no pool for the period. */
    List<List<AreaCode>> groups(Collection<AreaCode> towns) {
        return policy.pools().containsKey(period)
                ? ScopeGroups.of(policy.scope(), policy.codes(), policy.receiverOrdinals(), towns)
                : List.of();
    }

    List<TownMoneyInputs> inputs(List<AreaCode> group) {
        return group.stream().map(t -> years.money(t, period, cohorts())).toList();
    }

    /** Adds a pool to the list for each group. */
    List<PersonMoneyReward> rewards(Collection<AreaCode> towns, List<WhatIfPool> pools) {
        List<PersonMoneyReward> rewards = new ArrayList<>();
        for (List<AreaCode> group : groups(towns)) {
            PersonMoneyOutcome outcome = PersonMoneyAllocation.allocate(policy, period, inputs(group));
            rewards.addAll(outcome.rewards());
            pools.add(pool(group, outcome));
        }
        return rewards;
    }

    private WhatIfPool pool(List<AreaCode> group, PersonMoneyOutcome outcome) {
        Money given = outcome.rewards().stream()
                .flatMap(r -> r.figures().stream())
                .map(PersonMoneyReward.Figures::reward)
                .reduce(new Money(0), Money::plus);
        Optional<String> county = policy.scope() == Scope.EACH_COUNTY
                ? Optional.of(group.get(0).county().digits())
                : Optional.empty();
        Money pool = policy.pools().getOrDefault(period, new Money(0));
        return new WhatIfPool(policy.mandate().code(), county, pool, given, group.size());
    }
}
