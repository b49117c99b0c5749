package org.urbanstat.linkage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/**
 * The person-land quota (人地挂钩用地指标) of one receiver in one year. What the returns said is shown even where the quota
 * cannot be computed.
 *
 * @param settledCount persons settled the year before
 * @param urbanConstructionLandM2 at the end of the year before, 2 decimals
 * @param adjustmentPercent of the policy, of the town where it is named
 * @param quota absent when the status is NOT_COMPUTABLE
 * @param isProvisional whether a return is still missing
 * @param reasons what the reader has to know of how the row came about
 */
public record PersonLandQuotaRow(
        Period period,
        AreaCode town,
        String policyCode,
        Optional<BigDecimal> settledCount,
        Optional<BigDecimal> urbanConstructionLandM2,
        Optional<BigDecimal> urbanResidents,
        BigDecimal adjustmentPercent,
        Optional<Quota> quota,
        AllocationStatus status,
        boolean isProvisional,
        List<Text> reasons) {
    /** The same row with more that the reader has to know. */
    public PersonLandQuotaRow because(List<Text> more) {
        return new PersonLandQuotaRow(
                period,
                town,
                policyCode,
                settledCount,
                urbanConstructionLandM2,
                urbanResidents,
                adjustmentPercent,
                quota,
                status,
                isProvisional,
                Stream.concat(reasons.stream(), more.stream()).toList());
    }

    /**
     * The land that may be planned, each figure rounded half up from the unrounded.
     *
     * @param perCapitaLandM2 present land per urban resident, 2 decimals; the tier is chosen on the unrounded
     * @param standardM2PerPerson of the tier, 0 in the centre of a supercity
     * @param m2 2 decimals
     * @param hectares 6 decimals
     * @param mu 4 decimals; 15 mu are one hectare
     */
    public record Quota(
            BigDecimal perCapitaLandM2,
            BigDecimal standardM2PerPerson,
            BigDecimal m2,
            BigDecimal hectares,
            BigDecimal mu) {}
}
