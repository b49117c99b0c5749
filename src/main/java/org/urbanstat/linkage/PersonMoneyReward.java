package org.urbanstat.linkage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Money;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/**
 * The person-money reward (人钱挂钩奖励) of one receiver in one period.
 *
 * @param figures absent when the status is NOT_COMPUTABLE
 * @param difficulty the factor of the policy
 * @param pool what the receivers of the group share
 * @param isProvisional whether a missing return may still change the row
 * @param reasons what the reader has to know of how the row came about; empty when nothing is out of the ordinary
 */
public record PersonMoneyReward(
        Period period,
        AreaCode town,
        String policyCode,
        Optional<Figures> figures,
        BigDecimal difficulty,
        Money pool,
        AllocationStatus status,
        boolean isProvisional,
        List<Text> reasons) {
    /** The same row with more that the reader has to know. */
    public PersonMoneyReward because(List<Text> more) {
        return new PersonMoneyReward(
                period,
                town,
                policyCode,
                figures,
                difficulty,
                pool,
                status,
                isProvisional,
                Stream.concat(reasons.stream(), more.stream()).toList());
    }

    /**
     * The award and how it came about. Shares have 12 decimals, each rounded half up from the unrounded; a share of a
     * component that is zero everywhere is 0.
     *
     * @param settlementPoints S: settlements weighted by origin and by age of the cohort, exact
     * @param settlementShare S of the town ÷ Σ S, as the other three before weights and difficulty
     * @param combinedShare of the pool, after weights and difficulty
     */
    public record Figures(
            BigDecimal settlementPoints,
            BigDecimal settlementShare,
            BigDecimal educationShare,
            BigDecimal permitShare,
            BigDecimal effortShare,
            BigDecimal combinedShare,
            Money reward) {}
}
