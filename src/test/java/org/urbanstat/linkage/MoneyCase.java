package org.urbanstat.linkage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.urbanstat.definitions.OrdinalRange;
import org.urbanstat.definitions.PersonMoneyPolicy;
import org.urbanstat.definitions.Policies;
import org.urbanstat.linkage.TownMoneyInputs.RegisteredPopulation;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Money;
import org.urbanstat.vocabulary.Period;

/** A policy and the returns of its receivers, written down or drawn at random. */
record MoneyCase(PersonMoneyPolicy policy, List<TownMoneyInputs> towns) {
    static final Period T = Period.ofYear(2024);
    static final List<String> ORIGINS = List.of("cross_province", "in_province", "in_city");

    /** The illustrative weights of the design, without difficulty, cohorts from 2000 on. */
    static PersonMoneyPolicy policy(long pool, long unit) {
        return policy(pool, unit, weights("0.6", "0.2", "0.1", "0.1"), Map.of(), Period.ofYear(2000));
    }

    static PersonMoneyPolicy policy(
            long pool,
            long unit,
            Map<String, BigDecimal> componentWeights,
            Map<AreaCode, BigDecimal> difficulty,
            Period firstCohort) {
        return new PersonMoneyPolicy(
                new Policies.Mandate(
                        "person-money", "敦政办发〔2020〕129号", LocalDate.of(2020, 1, 1), LocalDate.of(2026, 1, 1)),
                Policies.Scope.EACH_COUNTY,
                List.of(),
                List.of(new OrdinalRange(100, 199)),
                Map.of(T, new Money(pool)),
                new Money(unit),
                firstCohort,
                persons("1.5", "1.2", "1.0"),
                List.of(decimal("1"), decimal("0.6"), decimal("0.3")),
                componentWeights,
                difficulty);
    }

    static Map<String, BigDecimal> weights(String settlement, String education, String permits, String effort) {
        return Map.of(
                "settlement", decimal(settlement),
                "education", decimal(education),
                "permits", decimal(permits),
                "effort", decimal(effort));
    }

    static AreaCode code(int ordinal) {
        return new AreaCode("620982" + ordinal);
    }

    static TownMoneyInputs town(
            int ordinal,
            Map<Period, Reported<Map<String, BigDecimal>>> settled,
            int pupils,
            int permits,
            RegisteredPopulation registered,
            RegisteredPopulation before) {
        return new TownMoneyInputs(
                code(ordinal),
                settled,
                Reported.known(BigDecimal.valueOf(pupils)),
                Reported.known(BigDecimal.valueOf(permits)),
                Reported.known(registered),
                Reported.known(before));
    }

    /** A town that settled so many from within the city in t and nothing else. */
    static TownMoneyInputs settling(int ordinal, int persons) {
        return town(ordinal, cohorts(inCity(persons), inCity(0), inCity(0)), 0, 0, people(1, 2), people(1, 2));
    }

    static RegisteredPopulation people(int urban, int total) {
        return new RegisteredPopulation(BigDecimal.valueOf(urban), BigDecimal.valueOf(total));
    }

    static Map<String, BigDecimal> inCity(int persons) {
        return persons("0", "0", Integer.toString(persons));
    }

    static Map<String, BigDecimal> persons(String crossProvince, String inProvince, String inCity) {
        return Map.of(
                "cross_province", decimal(crossProvince),
                "in_province", decimal(inProvince),
                "in_city", decimal(inCity));
    }

    /** Settlements of 2024, 2023 and 2022. */
    static Map<Period, Reported<Map<String, BigDecimal>>> cohorts(
            Map<String, BigDecimal> t, Map<String, BigDecimal> before, Map<String, BigDecimal> twoBefore) {
        return Map.of(
                T,
                Reported.known(t),
                Period.ofYear(2023),
                Reported.known(before),
                Period.ofYear(2022),
                Reported.known(twoBefore));
    }

    /** One to twelve towns; zeros, ties and both rounding units are frequent. */
    static MoneyCase random(long seed) {
        Random random = new Random(seed);
        long unit = random.nextBoolean() ? 1 : 10_000;
        int count = 1 + random.nextInt(12);
        Map<AreaCode, BigDecimal> difficulty = new HashMap<>();
        List<TownMoneyInputs> towns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            towns.add(randomTown(100 + i, random));
            if (random.nextInt(3) == 0) {
                difficulty.put(code(100 + i), decimal("1." + random.nextInt(100)));
            }
        }
        int settlement = 1 + random.nextInt(9);
        Map<String, BigDecimal> weights =
                weights("0." + settlement, "0.0" + random.nextInt(10), "0.0" + random.nextInt(10), "0.05");
        long pool = unit * (1 + random.nextInt(1_000_000));
        return new MoneyCase(policy(pool, unit, weights, difficulty, Period.ofYear(2022 + random.nextInt(2))), towns);
    }

    private static TownMoneyInputs randomTown(int ordinal, Random random) {
        int bound = random.nextBoolean() ? 4 : 3000;
        int total = 1 + random.nextInt(20_000);
        int totalBefore = 1 + random.nextInt(20_000);
        return town(
                ordinal,
                cohorts(randomPersons(random, bound), randomPersons(random, bound), randomPersons(random, bound)),
                random.nextInt(bound),
                random.nextInt(bound),
                people(random.nextInt(total + 1), total),
                people(random.nextInt(totalBefore + 1), totalBefore));
    }

    private static Map<String, BigDecimal> randomPersons(Random random, int bound) {
        return persons(number(random, bound), number(random, bound), number(random, bound));
    }

    private static String number(Random random, int bound) {
        return Integer.toString(random.nextInt(bound));
    }

    static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
