package org.urbanstat.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.urbanstat.linkage.MoneyCase.T;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.PersonMoneyPolicy;
import org.urbanstat.linkage.TownMoneyInputs.RegisteredPopulation;
import org.urbanstat.vocabulary.Fraction;
import org.urbanstat.vocabulary.Period;

/** What holds for every policy and every country; each claim is tried on random ones. */
class PersonMoneyPropertiesTest {
    private static final int CASES = 500;

    @Test
    void sumsToThePoolInWholeRoundingUnits() {
        seeds().forEach(seed -> {
            MoneyCase drawn = MoneyCase.random(seed);
            List<Long> yuan = yuan(drawn);
            long unit = drawn.policy().roundingUnit().yuan();

            assertThat(yuan.stream().mapToLong(y -> y).sum())
                    .as("seed %d", seed)
                    .isEqualTo(
                            yuan.isEmpty() ? 0 : drawn.policy().pools().get(T).yuan());
            assertThat(yuan).as("seed %d", seed).allMatch(y -> y >= 0 && y % unit == 0);
        });
    }

    @Test
    void sharesSomethingInNearlyEveryCase() {
        long held = seeds().filter(s -> yuan(MoneyCase.random(s)).isEmpty()).count();

        assertThat(held).isLessThan(CASES / 10);
    }

    @Test
    void staysWithinOneUnitOfTheExactShare() {
        seeds().forEach(seed -> {
            MoneyCase drawn = MoneyCase.random(seed);
            List<Long> yuan = yuan(drawn);
            for (int i = 0; i < yuan.size(); i++) {
                Fraction exact =
                        share(drawn, i).times(drawn.policy().pools().get(T).yuan());
                Fraction off = Fraction.of(BigDecimal.valueOf(yuan.get(i))).minus(exact);
                Fraction unit = Fraction.of(
                        BigDecimal.valueOf(drawn.policy().roundingUnit().yuan()));
                assertThat(off).as("seed %d, town %d", seed, i).isLessThan(unit);
                assertThat(Fraction.ZERO.minus(off))
                        .as("seed %d, town %d", seed, i)
                        .isLessThan(unit);
            }
        });
    }

    @Test
    void doesNotDependOnTheOrderOfTheTowns() {
        seeds().forEach(seed -> {
            MoneyCase drawn = MoneyCase.random(seed);
            List<TownMoneyInputs> shuffled = new ArrayList<>(drawn.towns());
            Collections.shuffle(shuffled, new Random(seed));

            assertThat(PersonMoneyAllocation.allocate(drawn.policy(), T, shuffled))
                    .as("seed %d", seed)
                    .isEqualTo(PersonMoneyAllocation.allocate(drawn.policy(), T, drawn.towns()));
        });
    }

    @Test
    void neverLowersTheUnroundedShareOfATownThatSettlesMore() {
        seeds().forEach(seed -> {
            MoneyCase drawn = MoneyCase.random(seed);
            if (yuan(drawn).isEmpty()) {
                return;
            }
            Random random = new Random(-seed - 1);
            int town = random.nextInt(drawn.towns().size());
            MoneyCase more = settlingMore(drawn, town, 1 + random.nextInt(50));

            assertThat(share(more, town)).as("seed %d", seed).isGreaterThanOrEqualTo(share(drawn, town));
            assertThat(yuan(more).get(town))
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo(yuan(drawn).get(town)
                            - drawn.policy().roundingUnit().yuan());
        });
    }

    @Test
    void doesNotMoveWhenAllFactorsAreScaled() {
        seeds().forEach(seed -> {
            MoneyCase drawn = MoneyCase.random(seed);
            BigDecimal factor = BigDecimal.valueOf(2 + new Random(seed).nextInt(90), 1);

            assertThat(yuan(scaled(drawn, factor))).as("seed %d", seed).isEqualTo(yuan(drawn));
        });
    }

    @Test
    void givesTheOddUnitOfEqualTownsToTheLowerCode() {
        seeds().forEach(seed -> {
            Random random = new Random(seed);
            int count = 2 + random.nextInt(11);
            int persons = 1 + random.nextInt(1000);
            long pool = random.nextInt(100_000);
            List<TownMoneyInputs> equal = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                equal.add(0, MoneyCase.settling(100 + i, persons));
            }
            List<Long> expected = LongStream.range(0, count)
                    .map(i -> pool / count + (i < pool % count ? 1 : 0))
                    .boxed()
                    .toList();

            assertThat(yuan(new MoneyCase(MoneyCase.policy(pool, 1), equal)))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        });
    }

    private static LongStream seeds() {
        return LongStream.range(0, CASES);
    }

    private static List<Long> yuan(MoneyCase drawn) {
        return PersonMoneyAllocation.allocate(drawn.policy(), T, drawn.towns()).rewards().stream()
                .flatMap(r -> r.figures().stream())
                .map(f -> f.reward().yuan())
                .toList();
    }

    private static Fraction share(MoneyCase drawn, int town) {
        CombinedShares shares = CombinedShares.of(
                drawn.policy(),
                drawn.towns().stream()
                        .map(t -> TownFactors.of(drawn.policy(), T, t))
                        .toList());
        return new Fraction(shares.raw().get(town), shares.rawSum());
    }

    private static MoneyCase settlingMore(MoneyCase drawn, int town, int more) {
        List<TownMoneyInputs> towns = new ArrayList<>(drawn.towns());
        TownMoneyInputs old = towns.get(town);
        Map<Period, Reported<Map<String, BigDecimal>>> settled = new HashMap<>(old.settled());
        String origin = MoneyCase.ORIGINS.get(more % 3);
        Map<String, BigDecimal> persons = new HashMap<>(old.settledIn(T).value().orElseThrow());
        persons.merge(origin, BigDecimal.valueOf(more), BigDecimal::add);
        settled.put(T, Reported.known(persons));
        towns.set(
                town,
                new TownMoneyInputs(
                        old.town(),
                        settled,
                        old.migrantPupils(),
                        old.validPermits(),
                        old.registered(),
                        old.registeredBefore()));
        return new MoneyCase(drawn.policy(), towns);
    }

    /** Every origin weight, decay, component weight, difficulty and count times the factor. */
    private static MoneyCase scaled(MoneyCase drawn, BigDecimal factor) {
        UnaryOperator<BigDecimal> times = factor::multiply;
        PersonMoneyPolicy p = drawn.policy();
        Map<org.urbanstat.vocabulary.AreaCode, BigDecimal> difficulty = new HashMap<>();
        drawn.towns()
                .forEach(t ->
                        difficulty.put(t.town(), times.apply(p.difficulty().getOrDefault(t.town(), BigDecimal.ONE))));
        PersonMoneyPolicy policy = new PersonMoneyPolicy(
                p.mandate(),
                p.scope(),
                p.codes(),
                p.receiverOrdinals(),
                p.pools(),
                p.roundingUnit(),
                p.firstCohort(),
                scaled(p.originWeights(), times),
                p.decay().stream().map(times).toList(),
                scaled(p.componentWeights(), times),
                difficulty);
        return new MoneyCase(
                policy, drawn.towns().stream().map(t -> scaled(t, times)).toList());
    }

    private static TownMoneyInputs scaled(TownMoneyInputs town, UnaryOperator<BigDecimal> times) {
        Map<Period, Reported<Map<String, BigDecimal>>> settled = new HashMap<>();
        town.settled()
                .forEach((cohort, persons) -> settled.put(
                        cohort, Reported.known(scaled(persons.value().orElseThrow(), times))));
        return new TownMoneyInputs(
                town.town(),
                settled,
                Reported.known(times.apply(town.migrantPupils().value().orElseThrow())),
                Reported.known(times.apply(town.validPermits().value().orElseThrow())),
                Reported.known(scaled(town.registered().value().orElseThrow(), times)),
                Reported.known(scaled(town.registeredBefore().value().orElseThrow(), times)));
    }

    private static RegisteredPopulation scaled(RegisteredPopulation people, UnaryOperator<BigDecimal> times) {
        return new RegisteredPopulation(times.apply(people.urban()), times.apply(people.total()));
    }

    private static Map<String, BigDecimal> scaled(Map<String, BigDecimal> numbers, UnaryOperator<BigDecimal> times) {
        Map<String, BigDecimal> scaled = new HashMap<>();
        numbers.forEach((key, number) -> scaled.put(key, times.apply(number)));
        return scaled;
    }
}
