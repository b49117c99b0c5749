package org.urbanstat.linkage;

import java.math.BigDecimal;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What one town's returns in force say of one year. A null figure means that no return is in force, or that it leaves
 * the figure blank.
 */
public record TownYear(
        String townCode,
        String year,
        boolean isSettlementOwed,
        boolean isSchoolOwed,
        boolean isPermitOwed,
        boolean isPopulationOwed,
        boolean isLandOwed,
        @Nullable BigDecimal settledTotal,
        @Nullable BigDecimal settledCrossProvince,
        @Nullable BigDecimal settledInProvince,
        @Nullable BigDecimal settledInCity,
        @Nullable BigDecimal migrantPupils,
        @Nullable BigDecimal validPermits,
        @Nullable BigDecimal registeredUrban,
        @Nullable BigDecimal registeredTotal,
        @Nullable BigDecimal residentUrban,
        @Nullable BigDecimal urbanLandHectares) {
    /** Nothing said, nothing owed. */
    public static TownYear silent(String townCode, String year) {
        return new TownYear(
                townCode, year, false, false, false, false, false, null, null, null, null, null, null, null, null, null,
                null);
    }

    /** The same figures, where these forms are owed. */
    public TownYear owing(Predicate<String> isOwed) {
        return new TownYear(
                townCode,
                year,
                isOwed.test("settlement"),
                isOwed.test("school"),
                isOwed.test("residence_permit"),
                isOwed.test("population"),
                isOwed.test("land"),
                settledTotal,
                settledCrossProvince,
                settledInProvince,
                settledInCity,
                migrantPupils,
                validPermits,
                registeredUrban,
                registeredTotal,
                residentUrban,
                urbanLandHectares);
    }
}
