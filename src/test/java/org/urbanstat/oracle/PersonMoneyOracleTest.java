package org.urbanstat.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.OrdinalRange;
import org.urbanstat.definitions.PersonMoneyPolicy;
import org.urbanstat.definitions.Policies;
import org.urbanstat.linkage.PersonMoneyAllocation;
import org.urbanstat.linkage.PersonMoneyOutcome;
import org.urbanstat.linkage.PersonMoneyReward;
import org.urbanstat.linkage.Reported;
import org.urbanstat.linkage.TownMoneyInputs;
import org.urbanstat.linkage.TownMoneyInputs.RegisteredPopulation;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Money;
import org.urbanstat.vocabulary.Period;

/** The allocator and a second reading of design.md, section 6, written without knowledge of it, say the same of a thousand countries. */
class PersonMoneyOracleTest {
    private static final Period T = Period.ofYear(RandomCountry.YEAR);

    @Test
    void engineAndOracleAgreeOnAThousandRandomCountries() {
        Map<String, Integer> seen = new TreeMap<>();
        for (long seed = 1; seed <= 1_000; seed++) {
            RandomCountry country = new RandomCountry(seed);
            MoneyByHand.Outcome expected =
                    MoneyByHand.rewards(RandomCountry.YEAR, country.firstCohort, country.policy, country.towns);
            PersonMoneyOutcome outcome = PersonMoneyAllocation.allocate(policy(country), T, inputs(country));
            assertThat(columns(outcome.rewards()))
                    .as("seed %d, policy %s", seed, country.policy)
                    .isEqualTo(expected.rows());
            assertThat(outcome.isHeld()).as("seed %d is held", seed).isEqualTo(expected.isHeld());
            expected.rows().values().forEach(row -> seen.merge(String.valueOf(row.get("status")), 1, Integer::sum));
        }
        assertThat(seen)
                .as("each status is met often")
                .hasSize(3)
                .allSatisfy((status, count) -> assertThat(count).isGreaterThan(300));
    }

    private static Map<String, Map<String, @Nullable String>> columns(List<PersonMoneyReward> rewards) {
        Map<String, Map<String, @Nullable String>> rows = new LinkedHashMap<>();
        for (PersonMoneyReward reward : rewards) {
            Map<String, @Nullable String> row = new LinkedHashMap<>();
            rows.put(reward.town().digits(), row);
            var figures = reward.figures().orElse(null);
            row.put("settlement_points", figures == null ? null : text(figures.settlementPoints()));
            row.put("settlement_share", figures == null ? null : text(figures.settlementShare()));
            row.put("education_share", figures == null ? null : text(figures.educationShare()));
            row.put("permits_share", figures == null ? null : text(figures.permitShare()));
            row.put("effort_share", figures == null ? null : text(figures.effortShare()));
            row.put("combined_share", figures == null ? null : text(figures.combinedShare()));
            row.put(
                    "reward_yuan",
                    figures == null ? null : String.valueOf(figures.reward().yuan()));
            row.put("status", reward.status().word());
        }
        return rows;
    }

    private static String text(BigDecimal figure) {
        return figure.setScale(12).toPlainString();
    }

    private static PersonMoneyPolicy policy(RandomCountry country) {
        Map<String, String> plain = country.policy;
        List<BigDecimal> decay = new ArrayList<>();
        for (int k = 0; plain.containsKey("decay." + k); k++) decay.add(new BigDecimal(plain.get("decay." + k)));
        Map<AreaCode, BigDecimal> difficulty = new TreeMap<>();
        country.towns.forEach((code, town) -> {
            if (town.containsKey("difficulty")) {
                difficulty.put(new AreaCode(code), new BigDecimal(town.get("difficulty")));
            }
        });
        return new PersonMoneyPolicy(
                new Policies.Mandate("oracle", "design.md", LocalDate.of(2000, 1, 1), LocalDate.of(2100, 1, 1)),
                Policies.Scope.EACH_COUNTY,
                List.of(),
                List.of(new OrdinalRange(100, 199)),
                Map.of(T, new Money(Long.parseLong(plain.get("pool")))),
                new Money(Long.parseLong(plain.get("unit"))),
                Period.ofYear(country.firstCohort),
                named(plain, "origin.", RandomCountry.ORIGINS),
                decay,
                named(plain, "weight.", List.of("settlement", "education", "permits", "effort")),
                difficulty);
    }

    private static Map<String, BigDecimal> named(Map<String, String> plain, String prefix, List<String> names) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        names.forEach(name -> values.put(name, new BigDecimal(plain.get(prefix + name))));
        return values;
    }

    private static List<TownMoneyInputs> inputs(RandomCountry country) {
        List<TownMoneyInputs> inputs = new ArrayList<>();
        country.towns.forEach((code, town) -> {
            Map<Period, Reported<Map<String, BigDecimal>>> settled = new LinkedHashMap<>();
            for (int year = RandomCountry.YEAR - 2; year <= RandomCountry.YEAR; year++) {
                settled.put(Period.ofYear(year), settled(town, year));
            }
            inputs.add(new TownMoneyInputs(
                    new AreaCode(code),
                    settled,
                    reported(town.get("pupils")),
                    reported(town.get("permits")),
                    people(town, RandomCountry.YEAR),
                    people(town, RandomCountry.YEAR - 1)));
        });
        return inputs;
    }

    private static Reported<Map<String, BigDecimal>> settled(Map<String, String> town, int year) {
        String one = town.get("settled." + year + ".in_city");
        if (one == null) return Reported.missing();
        if (one.equals(MoneyByHand.NOT_OWED)) return Reported.notOwed();
        return Reported.known(named(town, "settled." + year + ".", RandomCountry.ORIGINS));
    }

    private static Reported<BigDecimal> reported(@Nullable String value) {
        if (value == null) return Reported.missing();
        return value.equals(MoneyByHand.NOT_OWED) ? Reported.notOwed() : Reported.known(new BigDecimal(value));
    }

    private static Reported<RegisteredPopulation> people(Map<String, String> town, int year) {
        Reported<BigDecimal> urban = reported(town.get("urban." + year));
        Reported<BigDecimal> all = reported(town.get("registered." + year));
        if (all.value().isEmpty()) return all.isMissing() ? Reported.missing() : Reported.notOwed();
        return Reported.known(new RegisteredPopulation(
                urban.value().orElseThrow(), all.value().orElseThrow()));
    }
}
