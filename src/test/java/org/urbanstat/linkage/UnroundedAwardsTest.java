package org.urbanstat.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.urbanstat.linkage.MoneyCase.T;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.PersonMoneyPolicy;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Fraction;
import org.urbanstat.vocabulary.Period;

/** Awards before they are made whole units. */
class UnroundedAwardsTest {
    private static final long CASES = 200;

    @Test
    void sumToThePoolExactly() {
        LongStream.range(0, CASES).forEach(seed -> {
            MoneyCase drawn = MoneyCase.random(seed);
            Map<AreaCode, Fraction> awards = UnroundedAwards.of(drawn.policy(), T, drawn.towns());
            long pool = drawn.policy().pools().get(T).yuan();
            assertThat(awards.values().stream().reduce(Fraction.ZERO, Fraction::plus))
                    .as("seed %d", seed)
                    .isEqualTo(awards.isEmpty() ? Fraction.ZERO : Fraction.of(BigDecimal.valueOf(pool)));
        });
    }

    @Test
    void areTheSharesOfThePool() {
        assertThat(UnroundedAwards.of(
                        MoneyCase.policy(100, 1), T, List.of(MoneyCase.settling(100, 3), MoneyCase.settling(101, 4))))
                .isEqualTo(Map.of(
                        MoneyCase.code(100),
                        Fraction.ratio(new BigDecimal("300"), new BigDecimal("7")),
                        MoneyCase.code(101),
                        Fraction.ratio(new BigDecimal("400"), new BigDecimal("7"))));
    }

    @Test
    void areNoneWhereNobodySettledOrTheYearHasNoPool() {
        assertThat(UnroundedAwards.of(MoneyCase.policy(100, 1), T, List.of(MoneyCase.settling(100, 0))))
                .isEmpty();
        assertThat(UnroundedAwards.of(MoneyCase.policy(100, 1), T.yearBefore(), List.of(MoneyCase.settling(100, 3))))
                .isEmpty();
    }

    @Test
    void aComponentThatIsNotWeighedIsNotToldAsDropped() {
        PersonMoneyPolicy policy =
                MoneyCase.policy(100, 1, MoneyCase.weights("0.6", "0", "0.2", "0.2"), Map.of(), Period.ofYear(2000));
        List<TownFactors> towns = List.of(TownFactors.of(policy, T, MoneyCase.settling(100, 3)));
        assertThat(CombinedShares.of(policy, towns).dropped(policy))
                .containsExactly(MoneyComponent.PERMITS, MoneyComponent.EFFORT);
    }

    @Test
    void aPoolOfNothingIsSharedOut() {
        PersonMoneyOutcome outcome =
                PersonMoneyAllocation.allocate(MoneyCase.policy(0, 1), T, List.of(MoneyCase.settling(100, 3)));
        assertThat(outcome.rewards()).hasSize(1);
    }

    @Test
    void riseWhereATownSettlesOneMoreOfTwo() {
        List<TownMoneyInputs> towns =
                List.of(MoneyCase.settling(100, 3).settling(T, "in_city", 1).orElseThrow(), MoneyCase.settling(101, 4));
        assertThat(UnroundedAwards.of(MoneyCase.policy(100, 1), T, towns).get(MoneyCase.code(100)))
                .isEqualTo(Fraction.of(new BigDecimal("50")));
    }

    @Test
    void neverFallWhereATownSettlesOneMore() {
        LongStream.range(0, CASES).forEach(seed -> {
            MoneyCase drawn = MoneyCase.random(seed);
            Map<AreaCode, Fraction> before = UnroundedAwards.of(drawn.policy(), T, drawn.towns());
            AreaCode town = drawn.towns().get(0).town();
            List<TownMoneyInputs> more = drawn.towns().stream()
                    .map(t ->
                            t.town().equals(town) ? t.settling(T, "in_city", 1).orElse(t) : t)
                    .toList();
            Map<AreaCode, Fraction> after = UnroundedAwards.of(drawn.policy(), T, more);
            if (before.containsKey(town)) {
                assertThat(after.get(town)).as("seed %d", seed).isGreaterThanOrEqualTo(before.get(town));
            }
        });
    }
}
