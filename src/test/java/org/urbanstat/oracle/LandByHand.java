package org.urbanstat.oracle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Person-land as one reads it in design.md, section 6, by someone who had not read the allocator. A town is a map of the
 * end of the year before: {@code hectares}, {@code urban}, {@code settled}, {@code adjustment} in percent, {@code supercity}; what
 * is missing has no key.
 */
final class LandByHand {
    private LandByHand() {}

    /** A tier: over what and up to what m² a head, whether each end belongs to it (an end that is null is open for ever), and its m² a settler. */
    record Tier(
            @Nullable String from, boolean fromIn, @Nullable String to, boolean toIn, String standard) {
        boolean holds(Q perCapita) {
            int low = from == null ? 1 : perCapita.compareTo(Q.of(from));
            int high = to == null ? -1 : perCapita.compareTo(Q.of(to));
            return (low > 0 || low == 0 && fromIn) && (high < 0 || high == 0 && toIn);
        }
    }

    static Map<String, @Nullable String> quota(List<Tier> tiers, Map<String, String> town) {
        Map<String, @Nullable String> row = new LinkedHashMap<>();
        for (String column :
                List.of("per_capita_land_m2", "standard_m2_per_person", "quota_m2", "quota_hectares", "quota_mu"))
            row.put(column, null);
        row.put("status", "not_computable");
        String urban = town.get("urban");
        String hectares = town.get("hectares");
        String settled = town.get("settled");
        if (urban == null || hectares == null || settled == null || Q.of(urban).isZero()) return row;

        Q perCapita = Q.of(hectares).times(Q.of(10_000)).divided(Q.of(urban));
        Q standard = Q.ZERO;
        if (!town.containsKey("supercity"))
            for (Tier tier : tiers) if (tier.holds(perCapita)) standard = Q.of(tier.standard());
        Q factor = Q.of(1).plus(Q.of(town.getOrDefault("adjustment", "0")).divided(Q.of(100)));
        Q quota = Q.of(settled).times(standard).times(factor);
        row.put("per_capita_land_m2", perCapita.text(2));
        row.put("standard_m2_per_person", standard.text(2));
        row.put("quota_m2", quota.text(2));
        row.put("quota_hectares", quota.divided(Q.of(10_000)).text(6));
        row.put("quota_mu", quota.times(Q.of(15)).divided(Q.of(10_000)).text(4));
        row.put("status", "final");
        return row;
    }
}
