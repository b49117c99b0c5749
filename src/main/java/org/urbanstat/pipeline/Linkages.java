package org.urbanstat.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.Copy;
import org.urbanstat.definitions.Area;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.PersonLandPolicy;
import org.urbanstat.definitions.PersonMoneyPolicy;
import org.urbanstat.definitions.Register;
import org.urbanstat.linkage.PersonLandQuota;
import org.urbanstat.linkage.PersonMoneyAllocation;
import org.urbanstat.linkage.PersonMoneyOutcome;
import org.urbanstat.linkage.ScopeGroups;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/** Computes every reward and quota of the candidate from the returns in force, in the current transaction. */
final class Linkages {
    private final Definitions definitions;
    private final LinkageInputs inputs;
    private final WaivedReturns waived;
    private final LinkageRows rows = new LinkageRows();
    private final JdbcClient jdbc;
    private final Copy copy;
    private final List<Text> heldBecause = new ArrayList<>();

    Linkages(JdbcClient jdbc, Copy copy, Definitions definitions) {
        this.definitions = definitions;
        this.inputs = new LinkageInputs(jdbc);
        this.waived = new WaivedReturns(jdbc, definitions);
        this.jdbc = jdbc;
        this.copy = copy;
    }

    /** Replaces the candidate's rewards and quotas; says why the release must be held, if it must. */
    List<Text> compute() {
        definitions.policies().personMoney().forEach(this::money);
        definitions.policies().personLand().forEach(this::land);
        rows.replace(jdbc, copy);
        return List.copyOf(heldBecause);
    }

    private void money(PersonMoneyPolicy policy) {
        for (Period period : policy.pools().keySet().stream().sorted().toList()) {
            if (isAfterLast(period)) {
                continue;
            }
            List<Period> cohorts = Stream.iterate(period, Period::yearBefore)
                    .limit(policy.decay().size())
                    .toList();
            for (List<AreaCode> group :
                    ScopeGroups.of(policy.scope(), policy.codes(), policy.receiverOrdinals(), towns(period))) {
                PersonMoneyOutcome outcome = PersonMoneyAllocation.allocate(
                        policy,
                        period,
                        group.stream()
                                .map(t -> inputs.money(t, period, cohorts))
                                .toList());
                outcome.heldBecause().ifPresent(heldBecause::add);
                rows.add(outcome.rewards().stream()
                        .map(r -> r.because(waived.ofReward(r.town(), period, cohorts)))
                        .toList());
            }
        }
    }

    private void land(PersonLandPolicy policy) {
        for (Period period : policy.periods()) {
            for (List<AreaCode> group :
                    ScopeGroups.of(policy.scope(), policy.codes(), policy.receiverOrdinals(), towns(period))) {
                group.forEach(t -> rows.add(PersonLandQuota.compute(policy, period, inputs.land(t, period))
                        .because(waived.ofQuota(t, period))));
            }
        }
    }

    private boolean isAfterLast(Period period) {
        return period.compareTo(definitions.nightly().lastPeriod()) > 0;
    }

    private List<AreaCode> towns(Period period) {
        Register register = definitions.register();
        return register.towns().stream()
                .map(Area::code)
                .filter(t -> register.isThere(t, period.lastDay()))
                .toList();
    }
}
