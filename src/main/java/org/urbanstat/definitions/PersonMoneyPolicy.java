package org.urbanstat.definitions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Money;
import org.urbanstat.vocabulary.Period;

/**
 * How the person-money reward (人钱挂钩) of each period is shared out.
 *
 * @param codes receivers when the scope is CODES; else empty
 * @param receiverOrdinals last three digits of the towns that receive: 100 to 199
 * @param pools the pool of each period; only these periods are allocated
 * @param roundingUnit 1 or 10,000 yuan; every pool is a multiple
 * @param firstCohort settlements before it count 0
 * @param originWeights keys {@code cross_province}, {@code in_province}, {@code in_city}
 * @param decay weight of the settlements of t, t-1, t-2 …
 * @param componentWeights keys {@code settlement}, {@code education}, {@code permits}, {@code effort}; they sum to 1
 * @param difficulty per town, 1 unless named
 */
public record PersonMoneyPolicy(
        Policies.Mandate mandate,
        Policies.Scope scope,
        List<AreaCode> codes,
        List<OrdinalRange> receiverOrdinals,
        Map<Period, Money> pools,
        Money roundingUnit,
        Period firstCohort,
        Map<String, BigDecimal> originWeights,
        List<BigDecimal> decay,
        Map<String, BigDecimal> componentWeights,
        Map<AreaCode, BigDecimal> difficulty) {}
