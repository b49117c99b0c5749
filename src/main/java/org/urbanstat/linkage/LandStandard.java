package org.urbanstat.linkage;

import java.math.BigDecimal;
import java.util.List;
import org.urbanstat.definitions.PersonLandPolicy.Tier;

/** Finds the tier of present land per person, by cross-multiplication, so that no quotient is rounded on the way. */
final class LandStandard {
    private LandStandard() {}

    /**
     * Square metres per settled person.
     *
     * @param residents above 0
     */
    static BigDecimal of(List<Tier> tiers, BigDecimal landM2, BigDecimal residents) {
        return tiers.stream()
                .filter(t -> isAboveFrom(t, landM2, residents) && isBelowTo(t, landM2, residents))
                .map(Tier::standardM2)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no tier holds " + landM2 + " m2 of land for " + residents + " residents"));
    }

    private static boolean isAboveFrom(Tier tier, BigDecimal landM2, BigDecimal residents) {
        if (tier.from().isEmpty()) {
            return true;
        }
        int side = landM2.compareTo(tier.from().get().multiply(residents));
        return side > 0 || side == 0 && tier.isFromIncluded();
    }

    private static boolean isBelowTo(Tier tier, BigDecimal landM2, BigDecimal residents) {
        if (tier.to().isEmpty()) {
            return true;
        }
        int side = landM2.compareTo(tier.to().get().multiply(residents));
        return side < 0 || side == 0 && tier.isToIncluded();
    }
}
