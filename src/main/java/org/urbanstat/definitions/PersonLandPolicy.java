package org.urbanstat.definitions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;

/**
 * How much construction land (人地挂钩) a town may plan for those who settled the year before.
 *
 * @param periods the years of the quota; the inputs are of the year before each
 * @param tiers by present land per urban resident, without gap or overlap
 * @param adjustmentPercent for every town, between -10 and 10
 * @param townAdjustmentPercent for a named town instead
 * @param supercityCentres towns in the centre of a supercity: in principle no quota
 */
public record PersonLandPolicy(
        Policies.Mandate mandate,
        Policies.Scope scope,
        List<AreaCode> codes,
        List<OrdinalRange> receiverOrdinals,
        List<Period> periods,
        List<Tier> tiers,
        BigDecimal adjustmentPercent,
        Map<AreaCode, BigDecimal> townAdjustmentPercent,
        Set<AreaCode> supercityCentres) {
    /**
     * A standard for a range of present land per person, square metres.
     *
     * @param from lower end; absent when open downwards
     * @param to upper end; absent when open upwards
     */
    public record Tier(
            Optional<BigDecimal> from,
            boolean isFromIncluded,
            Optional<BigDecimal> to,
            boolean isToIncluded,
            BigDecimal standardM2) {}
}
