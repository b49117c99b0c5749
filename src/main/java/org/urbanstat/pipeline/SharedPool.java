package org.urbanstat.pipeline;

import java.util.List;
import org.urbanstat.definitions.DefinitionFile;
import org.urbanstat.definitions.KeptPolicy;
import org.urbanstat.definitions.Policies;
import org.urbanstat.pipeline.ConfirmationRows.Shown;
import org.urbanstat.pipeline.Confirmations.Chosen;

/**
 * Whether receivers of several counties share what is confirmed. Rewards out of one pool are a whole: to freeze a part while
 * the rest is shared out anew would give away more or less than the pool. Quotas share nothing, whatever the scope, and a
 * scorecard ranks within a county, so that each county can be confirmed by itself.
 *
 * @param isMoney whether there is a pool at all
 */
record SharedPool(boolean isMoney, boolean isShared) {
    /** @param policy by which it was computed */
    static SharedPool of(ConfirmedKind kind, DefinitionFile policy) {
        return switch (kind) {
            case PERSON_MONEY ->
                new SharedPool(true, KeptPolicy.personMoney(policy).scope() != Policies.Scope.EACH_COUNTY);
            case PERSON_LAND, SCORECARD -> new SharedPool(false, false);
        };
    }

    /**
     * Refuses a county out of several that share one pool.
     *
     * @param all what the last release shows of the policy and the period
     */
    void refusePart(Chosen chosen, List<Shown> all) {
        if (isShared && chosen.county().isPresent() && all.size() > 1) {
            throw new NotDone(
                    "confirm.shared.pool",
                    chosen.policy(),
                    chosen.period(),
                    String.join(", ", all.stream().map(Shown::areaCode).toList()),
                    chosen.county().get());
        }
    }

    /** Refuses rewards that are not the pool: a part of it is frozen already under another scope, or somebody touched them. */
    void refuseAskew(Chosen chosen, List<Shown> shown) {
        if (!isMoney) {
            return;
        }
        if (isShared) {
            refuse(chosen, shown);
        } else {
            shown.forEach(s -> refuse(chosen, List.of(s)));
        }
    }

    private static void refuse(Chosen chosen, List<Shown> together) {
        long awarded = together.stream().mapToLong(Shown::awardedYuan).sum();
        long pool = together.get(0).poolYuan();
        if (awarded != pool) {
            throw new NotDone(
                    "confirm.askew",
                    chosen.policy(),
                    chosen.period(),
                    String.join(", ", together.stream().map(Shown::areaCode).toList()),
                    Long.toString(awarded),
                    Long.toString(pool));
        }
    }
}
