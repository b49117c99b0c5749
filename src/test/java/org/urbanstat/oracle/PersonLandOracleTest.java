package org.urbanstat.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.OrdinalRange;
import org.urbanstat.definitions.PersonLandPolicy;
import org.urbanstat.definitions.Policies;
import org.urbanstat.linkage.PersonLandQuota;
import org.urbanstat.linkage.PersonLandQuotaRow;
import org.urbanstat.linkage.Reported;
import org.urbanstat.linkage.TownLandInputs;
import org.urbanstat.oracle.LandByHand.Tier;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;

/** The quota and a second reading of design.md, section 6, written without knowledge of it, say the same of random towns; bounds of tiers are met exactly and often. */
class PersonLandOracleTest {
    private static final Period T = Period.ofYear(2024);
    private static final AreaCode TOWN = new AreaCode("620982102");
    private static final List<String> COLUMNS =
            List.of("per_capita_land_m2", "standard_m2_per_person", "quota_m2", "quota_hectares", "quota_mu", "status");

    @Test
    void engineAndOracleAgreeOnTenThousandRandomTowns() {
        Map<String, Integer> seen = new TreeMap<>();
        for (long seed = 1; seed <= 10_000; seed++) {
            Random random = new Random(seed);
            List<Tier> tiers = tiers(random);
            Map<String, String> town = town(random, tiers);
            Map<String, @Nullable String> row = columns(PersonLandQuota.compute(policy(tiers, town), T, inputs(town)));
            assertThat(row).as("seed %d, %s, %s", seed, town, tiers).isEqualTo(LandByHand.quota(tiers, town));
            seen.merge(row.get("status") + " " + row.get("standard_m2_per_person"), 1, Integer::sum);
        }
        assertThat(seen).as("every outcome is met often").hasSize(13).containsKeys("final 0.00", "not_computable null");
        assertThat(seen.values()).allSatisfy(count -> assertThat(count).isGreaterThan(300));
    }

    /** One to four tiers without gap; each bound belongs to the one or to the other. */
    private static List<Tier> tiers(Random random) {
        List<Tier> tiers = new ArrayList<>();
        int bound = 60 + random.nextInt(40);
        String from = null;
        boolean isBelow = false;
        int more = random.nextInt(4);
        for (int i = 0; i < more; i++) {
            boolean isIn = random.nextBoolean();
            tiers.add(new Tier(from, from != null && !isBelow, String.valueOf(bound), isIn, standard(random)));
            from = String.valueOf(bound);
            isBelow = isIn;
            bound += 10 + random.nextInt(60);
        }
        tiers.add(new Tier(from, from != null && !isBelow, null, false, standard(random)));
        return tiers;
    }

    private static String standard(Random random) {
        return random.nextInt(5) == 0 ? "52.5" : String.valueOf(10 * (1 + random.nextInt(10)));
    }

    private static Map<String, String> town(Random random, List<Tier> tiers) {
        Map<String, String> town = new LinkedHashMap<>();
        int urban = random.nextInt(25) == 0 ? 0 : 1 + random.nextInt(random.nextInt(3) == 0 ? 20 : 90_000);
        if (random.nextInt(20) != 0) town.put("urban", String.valueOf(urban));
        if (random.nextInt(20) != 0) town.put("hectares", hectares(random, tiers.get(0), urban));
        if (random.nextInt(20) != 0) town.put("settled", String.valueOf(random.nextInt(1_000)));
        if (random.nextInt(3) == 0) town.put("adjustment", random.nextInt(10) - 5 + "." + random.nextInt(10));
        if (random.nextInt(20) == 0) town.put("supercity", "yes");
        return town;
    }

    /** Land that lies anywhere, on the first bound of the tiers, or one thousandth of a square metre off it. */
    private static String hectares(Random random, Tier first, int urban) {
        String bound = first.to();
        if (bound == null || random.nextBoolean()) {
            return Q.of(random.nextInt(9_000_000)).divided(Q.of(10_000)).text(4);
        }
        Q m2 = Q.of(bound).times(Q.of(urban)).plus(Q.of(random.nextInt(3) - 1).divided(Q.of(1_000)));
        return m2.divided(Q.of(10_000)).text(7);
    }

    private static PersonLandPolicy policy(List<Tier> tiers, Map<String, String> town) {
        return new PersonLandPolicy(
                new Policies.Mandate("oracle", "design.md", LocalDate.of(2000, 1, 1), LocalDate.of(2100, 1, 1)),
                Policies.Scope.EACH_COUNTY,
                List.of(),
                List.of(new OrdinalRange(100, 199)),
                List.of(T),
                tiers.stream()
                        .map(tier -> new PersonLandPolicy.Tier(
                                decimal(tier.from()),
                                tier.fromIn(),
                                decimal(tier.to()),
                                tier.toIn(),
                                new BigDecimal(tier.standard())))
                        .toList(),
                BigDecimal.ZERO,
                town.containsKey("adjustment") ? Map.of(TOWN, new BigDecimal(town.get("adjustment"))) : Map.of(),
                town.containsKey("supercity") ? Set.of(TOWN) : Set.of());
    }

    private static TownLandInputs inputs(Map<String, String> town) {
        return new TownLandInputs(
                TOWN, reported(town.get("settled")), reported(town.get("hectares")), reported(town.get("urban")));
    }

    private static Reported<BigDecimal> reported(@Nullable String value) {
        return value == null ? Reported.missing() : Reported.known(new BigDecimal(value));
    }

    private static Optional<BigDecimal> decimal(@Nullable String value) {
        return Optional.ofNullable(value).map(BigDecimal::new);
    }

    private static Map<String, @Nullable String> columns(PersonLandQuotaRow found) {
        Map<String, @Nullable String> row = new LinkedHashMap<>();
        COLUMNS.forEach(column -> row.put(column, null));
        found.quota().ifPresent(quota -> {
            row.put("per_capita_land_m2", quota.perCapitaLandM2().toPlainString());
            row.put(
                    "standard_m2_per_person",
                    quota.standardM2PerPerson().setScale(2).toPlainString());
            row.put("quota_m2", quota.m2().toPlainString());
            row.put("quota_hectares", quota.hectares().toPlainString());
            row.put("quota_mu", quota.mu().toPlainString());
        });
        row.put("status", found.status().word());
        return row;
    }
}
