package org.urbanstat.explanation;

/**
 * A clawback as a release published it.
 *
 * @param period in which it is settled
 * @param awardedYuan of the corrected period, less what was settled before
 * @param settledYuan what was settled before
 * @param isSettled whether it is frozen with the rewards of its period
 */
record PublishedClawback(
        String period,
        String correctedPeriod,
        long awardedYuan,
        long recomputedYuan,
        long clawbackYuan,
        long settledYuan,
        boolean isSettled) {}
