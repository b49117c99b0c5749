package org.urbanstat.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.OrdinalRange;
import org.urbanstat.definitions.PersonMoneyPolicy;
import org.urbanstat.definitions.Policies;
import org.urbanstat.linkage.PersonMoneyAllocation;
import org.urbanstat.linkage.Reported;
import org.urbanstat.linkage.TownMoneyInputs;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Money;
import org.urbanstat.vocabulary.Period;

/**
 * What Shanxi passed down to its eleven cities in 2024, 978 million yuan in units of 10,000: whatever unrounded shares
 * round to these figures and add up to the pool, the whole allocation gives these figures.
 */
class ShanxiAwardsTest {
    private static final Period T = Period.ofYear(2024);
    /** 太原 长治 晋中 运城 临汾 吕梁 晋城 阳泉 大同 忻州 朔州, in 10,000 yuan. */
    private static final long[] AWARDS = {36470, 13994, 11124, 8125, 5789, 3891, 4726, 3108, 5021, 3752, 1800};
    /** Parts of a unit in which a share can differ from the figure that it rounds to. */
    private static final long PARTS = 1_000_000;

    @Test
    void anySharesThatRoundToTheAwardsGiveThem() {
        assertThat(Arrays.stream(AWARDS).sum()).isEqualTo(97_800);
        Random random = new Random(2024);
        for (int round = 0; round < 500; round++) {
            assertThat(awards(shares(random))).as("round %d", round).containsExactly(AWARDS);
        }
    }

    /** Each less than half a unit off its award; together not off at all. */
    private static long[] shares(Random random) {
        long[] shares = new long[AWARDS.length];
        for (int i = 0; i < AWARDS.length; i++) {
            shares[i] = AWARDS[i] * PARTS;
        }
        for (int i = 0; i + 1 < AWARDS.length; i += 2) {
            long off = random.nextLong(PARTS / 2) * (random.nextBoolean() ? 1 : -1);
            shares[i] += off;
            shares[i + 1] -= off;
        }
        return shares;
    }

    private static long[] awards(long[] shares) {
        List<TownMoneyInputs> cities = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            cities.add(new TownMoneyInputs(
                    new AreaCode("1400001" + (10 + i)),
                    Map.of(
                            T,
                            Reported.known(Map.of(
                                    "cross_province", BigDecimal.ZERO,
                                    "in_province", BigDecimal.ZERO,
                                    "in_city", BigDecimal.valueOf(shares[i])))),
                    Reported.known(BigDecimal.ZERO),
                    Reported.known(BigDecimal.ZERO),
                    Reported.notOwed(),
                    Reported.notOwed()));
        }
        return PersonMoneyAllocation.allocate(policy(), T, cities).rewards().stream()
                .mapToLong(reward -> reward.figures().orElseThrow().reward().yuan() / 10_000)
                .toArray();
    }

    private static PersonMoneyPolicy policy() {
        BigDecimal one = BigDecimal.ONE;
        return new PersonMoneyPolicy(
                new Policies.Mandate("shanxi", "2024", LocalDate.of(2000, 1, 1), LocalDate.of(2100, 1, 1)),
                Policies.Scope.WHOLE_REGISTER,
                List.of(),
                List.of(new OrdinalRange(100, 199)),
                Map.of(T, new Money(978_000_000)),
                new Money(10_000),
                T,
                Map.of("cross_province", one, "in_province", one, "in_city", one),
                List.of(one),
                Map.of(
                        "settlement", one,
                        "education", BigDecimal.ZERO,
                        "permits", BigDecimal.ZERO,
                        "effort", BigDecimal.ZERO),
                Map.of());
    }
}
