package org.urbanstat.definitions;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What holds a candidate until an operator publishes or discards it. An absent bound holds nothing. Bounds that compare
 * with the last release do not hold the first.
 *
 * @param maxRateChangePoints by which a rate may move from one release to the next
 * @param maxRewardChangePercent of the reward before
 * @param maxQuotaChangePercent of the quota before
 * @param minCoveragePercent returns in force of those owed, by county, form and period; holds where the share fell
 * @param uncomputableReward a person-money reward of which no receiver's share can be computed
 * @param checker a second computation of every sum and of every pool that does not agree
 * @param plausible what a county's figures of a year must lie in; holds where the figure is not the published one
 */
public record Gates(
        Optional<BigDecimal> maxRateChangePoints,
        Optional<BigDecimal> maxRewardChangePercent,
        Optional<BigDecimal> maxQuotaChangePercent,
        Optional<BigDecimal> minCoveragePercent,
        Action uncomputableReward,
        Action checker,
        Map<Plausible, Range> plausible) {
    /** What a {@code nightly.yml} without gates asks for. */
    public static final Gates NONE = new Gates(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Action.HOLD, Action.HOLD, Map.of());

    /** What is done about a candidate. */
    public enum Action {
        /** It waits for an operator. */
        HOLD,
        /** It is published all the same. */
        PUBLISH
    }

    /** A county's figure of a year, computed only where no return that it needs is missing. */
    public enum Plausible {
        /** Rise of the rate of residents over the year before. */
        RESIDENT_RATE_RISE_POINTS,
        /** Residents ÷ household-registered. */
        RESIDENTS_PER_REGISTERED,
        /** Pupils of 小学 and 教学点 ÷ residents × 100. */
        PRIMARY_PUPILS_PERCENT,
        /** Waste generated in the city ÷ urban residents ÷ days of the year. */
        URBAN_WASTE_KILOGRAMS_PER_PERSON_DAY
    }

    /** Both ends belong to it. */
    public record Range(BigDecimal from, BigDecimal to) {}
}
