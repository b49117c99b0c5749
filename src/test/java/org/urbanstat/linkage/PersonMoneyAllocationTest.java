package org.urbanstat.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.urbanstat.linkage.MoneyCase.T;
import static org.urbanstat.linkage.MoneyCase.code;
import static org.urbanstat.linkage.MoneyCase.cohorts;
import static org.urbanstat.linkage.MoneyCase.inCity;
import static org.urbanstat.linkage.MoneyCase.people;
import static org.urbanstat.linkage.MoneyCase.policy;
import static org.urbanstat.linkage.MoneyCase.settling;
import static org.urbanstat.linkage.MoneyCase.town;
import static org.urbanstat.linkage.MoneyCase.weights;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.urbanstat.linkage.TownMoneyInputs.RegisteredPopulation;
import org.urbanstat.vocabulary.Money;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

class PersonMoneyAllocationTest {
    private static final List<TownMoneyInputs> THREE = List.of(active(100, 10), active(101, 20), active(102, 30));

    @Test
    void leavesTownWithoutSettlementReturnUncomputedAndSharesAmongTheOthers() {
        Map<Period, Reported<Map<String, BigDecimal>>> settled =
                new HashMap<>(THREE.get(0).settled());
        settled.remove(Period.ofYear(2023));
        List<PersonMoneyReward> rewards =
                allocate(1_000_000, withSettled(THREE.get(0), settled), THREE.get(1), THREE.get(2));

        assertNotComputable(
                rewards.get(0),
                "缺 2023 年农业转移人口落户表,无法计算奖励",
                "the settlement return of 2023 is missing, so no reward is computed");
        assertThat(rewards.get(0).isProvisional()).isTrue();
        assertThat(yuan(rewards.subList(1, 3)).sum()).isEqualTo(1_000_000);
        assertThat(rewards.subList(1, 3)).allSatisfy(r -> {
            assertThat(r.status()).isEqualTo(AllocationStatus.PROVISIONAL);
            assertThat(r.isProvisional()).isTrue();
            assertThat(r.reasons())
                    .containsExactly(
                            new Text(
                                    "有 1 个镇缺报表未参与分配(620982100),奖励为暂定数",
                                    "shared without the towns whose returns are missing (1: 620982100); the reward is provisional"));
        });
    }

    @Test
    void namesEveryReturnThatIsMissing() {
        TownMoneyInputs town = new TownMoneyInputs(
                code(100),
                Map.of(T, Reported.missing(), Period.ofYear(2023), Reported.notOwed()),
                Reported.missing(),
                Reported.missing(),
                Reported.missing(),
                Reported.missing());
        PersonMoneyReward reward = allocate(10, town, THREE.get(1)).get(0);

        assertThat(reward.reasons())
                .extracting(Text::en)
                .containsExactly(
                        "the settlement return of 2024 is missing, so no reward is computed",
                        "the settlement return of 2022 is missing, so no reward is computed",
                        "the school return of 2024 is missing, so no reward is computed",
                        "the residence permit return of 2024 is missing, so no reward is computed");
    }

    @Test
    void doesNotAskForCohortsThatCountNothing() {
        TownMoneyInputs town = withSettled(THREE.get(0), Map.of(T, Reported.known(inCity(10))));
        PersonMoneyOutcome outcome = PersonMoneyAllocation.allocate(
                policy(10, 1, weights("1", "0", "0", "0"), Map.of(), T), T, List.of(town));

        assertThat(outcome.rewards().get(0).status()).isEqualTo(AllocationStatus.FINAL);
        assertThat(outcome.rewards().get(0).figures().orElseThrow().reward()).isEqualTo(new Money(10));
    }

    @Test
    void refusesToReadBlankOriginsAsZero() {
        TownMoneyInputs town = withSettled(
                THREE.get(0),
                Map.of(
                        T,
                        Reported.known(Map.of("in_city", BigDecimal.TEN)),
                        Period.ofYear(2023),
                        Reported.known(inCity(0)),
                        Period.ofYear(2022),
                        Reported.known(inCity(0))));

        assertNotComputable(
                allocate(10, town, THREE.get(1)).get(0),
                "2024 年农业转移人口落户表未填落户来源,无法计算奖励",
                "the settlement return of 2024 leaves origins blank, so no reward is computed");
    }

    @Test
    void countsEffortZeroAndProvisionalWhereThePopulationReturnIsMissing() {
        TownMoneyInputs town =
                withRegistered(THREE.get(0), Reported.missing(), THREE.get(0).registeredBefore());
        List<PersonMoneyReward> rewards = allocate(1_000_000, town, THREE.get(1), THREE.get(2));

        assertThat(rewards).extracting(PersonMoneyReward::status).containsOnly(AllocationStatus.PROVISIONAL);
        assertThat(rewards.get(0).figures().orElseThrow().effortShare()).isEqualTo("0.000000000000");
        assertThat(rewards.get(0).reasons())
                .containsExactly(new Text(
                        "缺 2024 年人口基本情况表,努力程度按 0 计,奖励为暂定数",
                        "the population return of 2024 is missing; effort counts 0 and the reward is provisional"));
        assertThat(rewards.get(1).reasons())
                .containsExactly(
                        new Text(
                                "有 1 个镇缺人口基本情况表(620982100),努力程度份额待定,奖励为暂定数",
                                "the population return is missing in other towns (1: 620982100); the effort shares are open and the reward is provisional"));
        assertThat(yuan(rewards).sum()).isEqualTo(1_000_000);
    }

    @Test
    void isProvisionalWhereThePopulationReturnOfTheYearBeforeIsMissing() {
        TownMoneyInputs one = withRegistered(THREE.get(0), THREE.get(0).registered(), Reported.missing());
        TownMoneyInputs both = withRegistered(THREE.get(1), Reported.missing(), Reported.missing());
        List<PersonMoneyReward> rewards = allocate(10, one, both, THREE.get(2));

        assertThat(rewards).extracting(PersonMoneyReward::isProvisional).containsOnly(true);
        assertThat(rewards)
                .extracting(r -> r.reasons().get(0).en())
                .containsExactly(
                        "the population return of 2023 is missing; effort counts 0 and the reward is provisional",
                        "the population return of 2023, 2024 is missing; effort counts 0 and the reward is provisional",
                        "the population return is missing in other towns (2: 620982100, 620982101); the effort shares are open and the reward is provisional");
    }

    @Test
    void countsEffortZeroAndFinalWhereTheYearBeforeWasNotOwed() {
        TownMoneyInputs town = withRegistered(THREE.get(0), THREE.get(0).registered(), Reported.notOwed());
        List<PersonMoneyReward> rewards = allocate(10, town, THREE.get(1));

        assertThat(rewards).extracting(PersonMoneyReward::status).containsOnly(AllocationStatus.FINAL);
        assertThat(rewards.get(0).figures().orElseThrow().effortShare()).isEqualTo("0.000000000000");
        assertThat(rewards.get(0).reasons())
                .containsExactly(new Text(
                        "没有 2023 年的户籍人口城镇化率,努力程度按 0 计",
                        "the registered urbanization rate of 2023 is not known; effort counts 0"));
        assertThat(rewards.get(1).reasons()).isEmpty();
    }

    @Test
    void knowsNoRateWhereNobodyIsRegistered() {
        TownMoneyInputs town = withRegistered(
                THREE.get(0), Reported.known(people(0, 0)), THREE.get(0).registeredBefore());

        assertThat(allocate(10, town, THREE.get(1)).get(0).reasons())
                .extracting(Text::en)
                .containsExactly("the registered urbanization rate of 2024 is not known; effort counts 0");
    }

    @Test
    void countsZeroWhatATownDoesNotOwe() {
        TownMoneyInputs town = new TownMoneyInputs(
                code(100),
                Map.of(
                        T,
                        Reported.known(inCity(10)),
                        Period.ofYear(2023),
                        Reported.notOwed(),
                        Period.ofYear(2022),
                        Reported.notOwed()),
                Reported.notOwed(),
                Reported.notOwed(),
                Reported.known(people(1, 2)),
                Reported.known(people(1, 2)));
        PersonMoneyReward reward = allocate(10, town, THREE.get(1)).get(0);

        assertThat(reward.status()).isEqualTo(AllocationStatus.FINAL);
        assertThat(reward.figures().orElseThrow().settlementPoints()).isEqualTo("10");
        assertThat(reward.reasons())
                .extracting(Text::zh)
                .containsExactly(
                        "2023 年无需报送农业转移人口落户表,该项按 0 计",
                        "2022 年无需报送农业转移人口落户表,该项按 0 计",
                        "2024 年无需报送学校基本情况表,该项按 0 计",
                        "2024 年无需报送居住证表,该项按 0 计");
    }

    @Test
    void dropsComponentsThatAreZeroEverywhereAndScalesTheOthersUp() {
        TownMoneyInputs one = town(100, settled(30), 1, 0, people(1, 2), people(1, 2));
        TownMoneyInputs other = town(101, settled(10), 1, 0, people(1, 2), people(1, 2));
        List<PersonMoneyReward> rewards = allocate(800, one, other);

        // 0.6 and 0.2 become 0.75 and 0.25: 0.75 · 3/4 + 0.25 · 1/2 = 0.6875
        assertThat(rewards.get(0).figures().orElseThrow().combinedShare()).isEqualTo("0.687500000000");
        assertThat(yuan(rewards).toArray()).containsExactly(550, 250);
        assertThat(rewards.get(1).reasons())
                .containsExactly(
                        new Text(
                                "居住证一项各镇合计为 0,不参与分配,其余各项权重按比例提高",
                                "the component permits is 0 in every town and is left out; the weights of the others are scaled up"),
                        new Text(
                                "工作努力程度一项各镇合计为 0,不参与分配,其余各项权重按比例提高",
                                "the component effort is 0 in every town and is left out; the weights of the others are scaled up"));
        assertThat(rewards.get(1).status()).isEqualTo(AllocationStatus.FINAL);
    }

    @Test
    void isHeldWhereEveryComponentIsZero() {
        TownMoneyInputs absent = withSettled(THREE.get(2), Map.of());
        PersonMoneyOutcome outcome =
                PersonMoneyAllocation.allocate(policy(10, 1), T, List.of(settling(100, 0), settling(101, 0), absent));
        Text zero = new Text(
                "2024 年各镇各项合计均为 0,奖励池无法分配", "every component of 2024 is 0 in every town; the pool cannot be shared");

        assertThat(outcome.isHeld()).isTrue();
        assertThat(outcome.heldBecause()).contains(zero);
        assertThat(outcome.rewards())
                .extracting(PersonMoneyReward::status)
                .containsOnly(AllocationStatus.NOT_COMPUTABLE);
        assertThat(outcome.rewards()).extracting(PersonMoneyReward::figures).containsOnly(Optional.empty());
        assertThat(outcome.rewards().get(1).reasons()).containsExactly(zero);
        assertThat(outcome.rewards().get(2).reasons()).hasSize(3);
    }

    @Test
    void isNotHeldWhereNobodyHasReported() {
        PersonMoneyOutcome outcome =
                PersonMoneyAllocation.allocate(policy(10, 1), T, List.of(withSettled(THREE.get(0), Map.of())));

        assertThat(outcome.isHeld()).isFalse();
        assertThat(outcome.rewards())
                .extracting(PersonMoneyReward::status)
                .containsExactly(AllocationStatus.NOT_COMPUTABLE);
    }

    @Test
    void givesNobodyARowWhereNobodyReceives() {
        assertThat(PersonMoneyAllocation.allocate(policy(10, 1), T, List.of()))
                .isEqualTo(new PersonMoneyOutcome(List.of(), Optional.empty()));
    }

    @Test
    void shortensLongListsOfTowns() {
        List<TownMoneyInputs> towns = IntStream.range(100, 108)
                .mapToObj(i -> i == 100 ? active(i, 1) : withSettled(active(i, 1), Map.of()))
                .toList();

        assertThat(PersonMoneyAllocation.allocate(policy(10, 1), T, towns)
                        .rewards()
                        .get(0)
                        .reasons())
                .containsExactly(
                        new Text(
                                "有 7 个镇缺报表未参与分配(620982101、620982102、620982103、620982104、620982105 等),奖励为暂定数",
                                "shared without the towns whose returns are missing (7: 620982101, 620982102, 620982103, 620982104, 620982105 and more); the reward is provisional"));
    }

    @Test
    void refusesPoolThatIsNotAMultipleOfTheRoundingUnit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PersonMoneyAllocation.allocate(policy(1_005_000, 10_000), T, THREE))
                .withMessage("the pool of policy person-money for 2024 is 1005000 yuan, "
                        + "not a multiple of the rounding unit of 10000 yuan");
    }

    @Test
    void refusesPeriodWithoutPool() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PersonMoneyAllocation.allocate(policy(10, 1), Period.ofYear(2019), THREE))
                .withMessage("policy person-money has no pool for the period 2019");
    }

    @Test
    void refusesTownThatComesTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PersonMoneyAllocation.allocate(
                        policy(10, 1), T, List.of(THREE.get(1), THREE.get(0), THREE.get(1))))
                .withMessage("a town comes twice among [620982100, 620982101, 620982101]");
    }

    private static TownMoneyInputs active(int ordinal, int persons) {
        return town(ordinal, settled(persons), 5, 5, people(51, 100), people(50, 100));
    }

    private static Map<Period, Reported<Map<String, BigDecimal>>> settled(int persons) {
        return cohorts(inCity(persons), inCity(0), inCity(0));
    }

    private static TownMoneyInputs withSettled(
            TownMoneyInputs town, Map<Period, Reported<Map<String, BigDecimal>>> settled) {
        return new TownMoneyInputs(
                town.town(),
                settled,
                town.migrantPupils(),
                town.validPermits(),
                town.registered(),
                town.registeredBefore());
    }

    private static TownMoneyInputs withRegistered(
            TownMoneyInputs town, Reported<RegisteredPopulation> now, Reported<RegisteredPopulation> before) {
        return new TownMoneyInputs(town.town(), town.settled(), town.migrantPupils(), town.validPermits(), now, before);
    }

    private static List<PersonMoneyReward> allocate(long pool, TownMoneyInputs... towns) {
        return PersonMoneyAllocation.allocate(policy(pool, 1), T, List.of(towns))
                .rewards();
    }

    private static void assertNotComputable(PersonMoneyReward reward, String zh, String en) {
        assertThat(reward.status()).isEqualTo(AllocationStatus.NOT_COMPUTABLE);
        assertThat(reward.figures()).isEmpty();
        assertThat(reward.reasons()).containsExactly(new Text(zh, en));
    }

    private static java.util.stream.LongStream yuan(List<PersonMoneyReward> rewards) {
        return rewards.stream()
                .mapToLong(r -> r.figures().orElseThrow().reward().yuan());
    }
}
