package org.urbanstat.linkage;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.urbanstat.definitions.PersonMoneyPolicy;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Fraction;
import org.urbanstat.vocabulary.Money;
import org.urbanstat.vocabulary.Period;

/**
 * pool · raw ÷ Σ raw of every receiver that can be computed, in yuan, before largest remainder makes whole units of it.
 * Unlike the award it never falls when a town settles more.
 */
public final class UnroundedAwards {
    private UnroundedAwards() {}

    /**
     * @param towns the receivers that share one pool
     * @return empty where there is nothing by which to share
     */
    public static Map<AreaCode, Fraction> of(PersonMoneyPolicy policy, Period period, List<TownMoneyInputs> towns) {
        List<TownFactors> factors = towns.stream()
                .map(t -> TownFactors.of(policy, period, t))
                .filter(TownFactors::isComputable)
                .toList();
        CombinedShares shares = CombinedShares.of(policy, factors);
        Map<AreaCode, Fraction> awards = new TreeMap<>();
        Money pool = policy.pools().get(period);
        if (shares.isZero() || pool == null) {
            return awards;
        }
        for (int i = 0; i < factors.size(); i++) {
            awards.put(
                    factors.get(i).town(),
                    new Fraction(shares.raw().get(i).multiply(BigInteger.valueOf(pool.yuan())), shares.rawSum()));
        }
        return awards;
    }
}
