package org.urbanstat.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.urbanstat.linkage.MoneyCase.T;
import static org.urbanstat.linkage.MoneyCase.code;
import static org.urbanstat.linkage.MoneyCase.cohorts;
import static org.urbanstat.linkage.MoneyCase.decimal;
import static org.urbanstat.linkage.MoneyCase.people;
import static org.urbanstat.linkage.MoneyCase.persons;
import static org.urbanstat.linkage.MoneyCase.town;
import static org.urbanstat.linkage.MoneyCase.weights;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.PersonMoneyPolicy;
import org.urbanstat.vocabulary.Money;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/**
 * Three towns, worked out on paper: origins 1.5, 1.2, 1; decay 1, 0.6, 0.3; weights 0.6, 0.2, 0.1, 0.1; the third town
 * has the difficulty 1.2.
 *
 * <pre>
 *        2024 (cross, province, city)  2023            2022            S
 * 100    10, 20, 30 = 69               0, 10, 20 = 32  10, 0, 5 = 20   69 + 19.2 + 6 = 94.2
 * 101     4,  5,  0 = 12               2,  0,  7 = 10  0, 0, 10 = 10   12 +  6   + 3 = 21
 * 102     0,  0, 20 = 20               0,  5,  2 =  8  0, 0,  0 =  0   20 +  4.8     = 24.8      Σ S = 140
 *
 *        pupils  permits  registered rate    rise
 * 100    100     50       50 % → 52 %        2
 * 101     60      0       30 % → 33 %        3
 * 102     40     50       40 % → 39 %        0, it fell
 *
 * raw 100 = 0.6 · 94.2/140 + 0.2 · 100/200 + 0.1 · 50/100 + 0.1 · 2/5          = 83.12  / 140
 * raw 101 = 0.6 · 21/140   + 0.2 ·  60/200 + 0            + 0.1 · 3/5          = 29.4   / 140
 * raw 102 = (0.6 · 24.8/140 + 0.2 · 40/200 + 0.1 · 50/100 + 0) · 1.2           = 32.976 / 140      Σ = 145.496 / 140
 *
 * of 1,000,000: 571,287.18, 202,067.41, 226,645.41; one yuan is left over and goes to .41079 before .40606
 * </pre>
 */
class PersonMoneyWorkedExampleTest {
    private static final List<TownMoneyInputs> TOWNS = List.of(
            town(
                    100,
                    cohorts(persons("10", "20", "30"), persons("0", "10", "20"), persons("10", "0", "5")),
                    100,
                    50,
                    people(1040, 2000),
                    people(1000, 2000)),
            town(
                    101,
                    cohorts(persons("4", "5", "0"), persons("2", "0", "7"), persons("0", "0", "10")),
                    60,
                    0,
                    people(330, 1000),
                    people(300, 1000)),
            town(
                    102,
                    cohorts(persons("0", "0", "20"), persons("0", "5", "2"), persons("0", "0", "0")),
                    40,
                    50,
                    people(390, 1000),
                    people(400, 1000)));

    @Test
    void givesTheFiguresWorkedOutByHand() {
        List<PersonMoneyReward> rewards = rewards(policy(1_000_000, 1));

        assertThat(rewards)
                .extracting(r -> r.figures().orElseThrow())
                .containsExactly(
                        new PersonMoneyReward.Figures(
                                decimal("94.2"),
                                decimal("0.672857142857"),
                                decimal("0.500000000000"),
                                decimal("0.500000000000"),
                                decimal("0.400000000000"),
                                decimal("0.571287183153"),
                                new Money(571_287)),
                        new PersonMoneyReward.Figures(
                                decimal("21"),
                                decimal("0.150000000000"),
                                decimal("0.300000000000"),
                                decimal("0.000000000000"),
                                decimal("0.600000000000"),
                                decimal("0.202067410788"),
                                new Money(202_068)),
                        new PersonMoneyReward.Figures(
                                decimal("24.8"),
                                decimal("0.177142857143"),
                                decimal("0.200000000000"),
                                decimal("0.500000000000"),
                                decimal("0.000000000000"),
                                decimal("0.226645406059"),
                                new Money(226_645)));
    }

    @Test
    void carriesPeriodPolicyDifficultyPoolAndStatusOnEveryRow() {
        List<PersonMoneyReward> rewards = rewards(policy(1_000_000, 1));

        assertThat(rewards).extracting(PersonMoneyReward::town).containsExactly(code(100), code(101), code(102));
        assertThat(rewards)
                .extracting(PersonMoneyReward::difficulty)
                .containsExactly(BigDecimal.ONE, BigDecimal.ONE, decimal("1.2"));
        assertThat(rewards).allSatisfy(r -> {
            assertThat(r.period()).isEqualTo(T);
            assertThat(r.policyCode()).isEqualTo("person-money");
            assertThat(r.pool()).isEqualTo(new Money(1_000_000));
            assertThat(r.status()).isEqualTo(AllocationStatus.FINAL);
            assertThat(r.isProvisional()).isFalse();
        });
        assertThat(rewards)
                .extracting(PersonMoneyReward::reasons)
                .containsExactly(
                        List.of(),
                        List.of(),
                        List.of(new Text(
                                "户籍人口城镇化率低于 2023 年,努力程度按 0 计",
                                "the registered urbanization rate is below that of 2023; effort counts 0")));
    }

    @Test
    void sharesInUnitsOfTenThousandYuan() {
        assertThat(rewards(policy(1_000_000, 10_000)))
                .extracting(r -> r.figures().orElseThrow().reward().yuan())
                .containsExactly(570_000L, 200_000L, 230_000L);
    }

    @Test
    void doesNotDependOnTheOrderOfTheTowns() {
        List<TownMoneyInputs> turned = List.of(TOWNS.get(2), TOWNS.get(0), TOWNS.get(1));

        assertThat(PersonMoneyAllocation.allocate(policy(1_000_000, 1), T, turned))
                .isEqualTo(PersonMoneyAllocation.allocate(policy(1_000_000, 1), T, TOWNS));
    }

    @Test
    void countsCohortsBeforeTheFirstAsZeroAndSaysSo() {
        PersonMoneyPolicy policy =
                MoneyCase.policy(1_000_000, 1, weights("0.6", "0.2", "0.1", "0.1"), Map.of(), Period.ofYear(2024));
        List<PersonMoneyReward> rewards = rewards(policy);

        assertThat(rewards)
                .extracting(r -> r.figures().orElseThrow().settlementPoints())
                .containsExactly(decimal("69"), decimal("12"), decimal("20"));
        assertThat(rewards.get(0).status()).isEqualTo(AllocationStatus.FINAL);
        assertThat(rewards.get(0).reasons())
                .containsExactly(new Text(
                        "办法从 2024 年落户人口起算,以前年度按 0 计:2023、2022",
                        "the policy counts those who settled from 2024 on; earlier cohorts count 0: 2023, 2022"));
    }

    private static PersonMoneyPolicy policy(long pool, long unit) {
        return MoneyCase.policy(
                pool,
                unit,
                weights("0.6", "0.2", "0.1", "0.1"),
                Map.of(code(102), decimal("1.2")),
                Period.ofYear(2020));
    }

    private static List<PersonMoneyReward> rewards(PersonMoneyPolicy policy) {
        return PersonMoneyAllocation.allocate(policy, T, TOWNS).rewards();
    }
}
