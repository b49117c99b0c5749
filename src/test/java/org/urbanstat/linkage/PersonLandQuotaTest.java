package org.urbanstat.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbanstat.definitions.OrdinalRange;
import org.urbanstat.definitions.PersonLandPolicy;
import org.urbanstat.definitions.PersonLandPolicy.Tier;
import org.urbanstat.definitions.Policies;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

class PersonLandQuotaTest {
    private static final Period T = Period.ofYear(2024);
    private static final AreaCode TOWN = new AreaCode("620982100");
    private static final AreaCode ADJUSTED = new AreaCode("620982101");
    private static final AreaCode CENTRE = new AreaCode("620982102");

    @Test
    void givesFourHectaresToFiveHundredSettlersAtOneHundredAndThirtySquareMetres() {
        PersonLandQuotaRow row = compute(TOWN, "500", "130", "10000");

        assertThat(row.quota())
                .contains(new PersonLandQuotaRow.Quota(
                        decimal("130.00"),
                        decimal("80"),
                        decimal("40000.00"),
                        decimal("4.000000"),
                        decimal("60.0000")));
        assertThat(row.period()).isEqualTo(T);
        assertThat(row.policyCode()).isEqualTo("person-land");
        assertThat(row.settledCount()).contains(decimal("500"));
        assertThat(row.urbanConstructionLandM2()).contains(decimal("1300000.00"));
        assertThat(row.urbanResidents()).contains(decimal("10000"));
        assertThat(row.adjustmentPercent()).isEqualTo(decimal("0"));
        assertThat(row.status()).isEqualTo(AllocationStatus.FINAL);
        assertThat(row.isProvisional()).isFalse();
        assertThat(row.reasons()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "99.9999,          100.00,    100",
        "100,              100.00,    100",
        "100.000000000001, 100.00,    80",
        "149.999999999999, 150.00,    80",
        "150,              150.00,    80",
        "150.000000000001, 150.00,    50",
        "0,                0.00,      100",
    })
    void choosesTheTierOnTheUnroundedLandPerPerson(String hectares, String perCapita, String standard) {
        // so many hectares for 10,000 residents are as many square metres a person
        PersonLandQuotaRow.Quota quota =
                compute(TOWN, "1", hectares, "10000").quota().orElseThrow();

        assertThat(quota.standardM2PerPerson()).isEqualTo(standard);
        assertThat(quota.perCapitaLandM2()).isEqualTo(perCapita);
    }

    @Test
    void choosesTheTierWhereTheQuotientHasNoLastDecimal() {
        // 2.1 ha for 210 residents is 100 exactly; one square metre more, a 210th above
        assertThat(standard("2.1", "210")).isEqualTo("100");
        assertThat(standard("2.1001", "210")).isEqualTo("80");
        assertThat(standard("4.5001", "300")).isEqualTo("50");
    }

    @Test
    void adjustsByThePercentageOfTheNamedTown() {
        PersonLandQuotaRow row = compute(ADJUSTED, "3", "130", "10000");

        assertThat(row.adjustmentPercent()).isEqualTo("9.5");
        assertThat(row.quota())
                .contains(new PersonLandQuotaRow.Quota(
                        decimal("130.00"), decimal("80"), decimal("262.80"), decimal("0.026280"), decimal("0.3942")));
    }

    @Test
    void roundsEachUnitFromTheUnroundedQuota() {
        // 50 · 1.000672 = 50.0336 m2 = 0.0750504 mu; the rounded 50.03 m2 would give 0.0750
        PersonLandPolicy policy = policy(decimal("0.0672"), Map.of());
        PersonLandQuotaRow.Quota quota = PersonLandQuota.compute(policy, T, inputs(TOWN, "1", "200", "10000"))
                .quota()
                .orElseThrow();

        assertThat(quota.m2()).isEqualTo("50.03");
        assertThat(quota.hectares()).isEqualTo("0.005003");
        assertThat(quota.mu()).isEqualTo("0.0751");
    }

    @Test
    void givesNothingToTheCentreOfASupercityAndSaysSo() {
        PersonLandQuotaRow row = compute(CENTRE, "500", "130", "10000");

        assertThat(row.status()).isEqualTo(AllocationStatus.FINAL);
        assertThat(row.quota())
                .contains(new PersonLandQuotaRow.Quota(
                        decimal("130.00"), decimal("0"), decimal("0.00"), decimal("0.000000"), decimal("0.0000")));
        assertThat(row.reasons())
                .containsExactly(new Text("超大、特大城市中心城区,原则上不安排用地指标", "centre of a supercity: in principle no quota"));
    }

    @Test
    void givesNoQuotaWhereNobodyLivesInTheUrbanPart() {
        PersonLandQuotaRow row = compute(TOWN, "500", "130", "0");

        assertThat(row.status()).isEqualTo(AllocationStatus.NOT_COMPUTABLE);
        assertThat(row.isProvisional()).isFalse();
        assertThat(row.quota()).isEmpty();
        assertThat(row.settledCount()).contains(decimal("500"));
        assertThat(row.reasons())
                .containsExactly(new Text(
                        "2023 年末没有城镇常住人口,人均用地无从计算,不核定用地指标",
                        "no urban residents at the end of 2023: land per person is undefined and there is no quota"));
    }

    @Test
    void namesTheReturnsThatAreMissing() {
        PersonLandQuotaRow row = PersonLandQuota.compute(
                policy(), T, new TownLandInputs(TOWN, Reported.missing(), Reported.missing(), Reported.missing()));

        assertThat(row.status()).isEqualTo(AllocationStatus.NOT_COMPUTABLE);
        assertThat(row.isProvisional()).isTrue();
        assertThat(row.quota()).isEmpty();
        assertThat(row.urbanConstructionLandM2()).isEqualTo(Optional.empty());
        assertThat(row.reasons())
                .containsExactly(
                        new Text(
                                "缺 2023 年农业转移人口落户表,无法核定用地指标",
                                "the settlement return of 2023 is missing, so no quota is computed"),
                        new Text(
                                "缺 2023 年城镇建设用地表,无法核定用地指标",
                                "the land return of 2023 is missing, so no quota is computed"),
                        new Text(
                                "缺 2023 年人口基本情况表,无法核定用地指标",
                                "the population return of 2023 is missing, so no quota is computed"));
    }

    @Test
    void saysWhereNoReturnWasOwed() {
        PersonLandQuotaRow row = PersonLandQuota.compute(
                policy(),
                T,
                new TownLandInputs(
                        TOWN, Reported.notOwed(), Reported.known(decimal("1")), Reported.known(decimal("1"))));

        assertThat(row.status()).isEqualTo(AllocationStatus.NOT_COMPUTABLE);
        assertThat(row.isProvisional()).isFalse();
        assertThat(row.reasons())
                .containsExactly(new Text(
                        "2023 年无需报送农业转移人口落户表,无法核定用地指标",
                        "no settlement return is owed for 2023, so no quota is computed"));
    }

    @Test
    void agreesInSquareMetresHectaresAndMu() {
        LongStream.range(0, 500).forEach(seed -> {
            Random random = new Random(seed);
            PersonLandQuotaRow.Quota quota = compute(
                            TOWN,
                            Integer.toString(random.nextInt(100_000)),
                            BigDecimal.valueOf(random.nextInt(10_000_000), 2).toPlainString(),
                            Integer.toString(1 + random.nextInt(100_000)))
                    .quota()
                    .orElseThrow();

            assertThat(quota.m2())
                    .as("seed %d", seed)
                    .isEqualByComparingTo(quota.hectares().movePointRight(4));
            assertThat(quota.mu())
                    .as("seed %d", seed)
                    .isEqualByComparingTo(quota.hectares().multiply(BigDecimal.valueOf(15)));
        });
    }

    @Test
    void neverGivesLessToMoreSettlers() {
        LongStream.range(0, 500).forEach(seed -> {
            Random random = new Random(seed);
            int settled = random.nextInt(5000);
            String hectares = Integer.toString(random.nextInt(300));
            BigDecimal fewer = compute(TOWN, Integer.toString(settled), hectares, "10000")
                    .quota()
                    .orElseThrow()
                    .m2();
            BigDecimal more = compute(TOWN, Integer.toString(settled + 1), hectares, "10000")
                    .quota()
                    .orElseThrow()
                    .m2();

            assertThat(more).as("seed %d", seed).isGreaterThan(fewer);
        });
    }

    @Test
    void refusesPeriodThatThePolicyDoesNotName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PersonLandQuota.compute(policy(), Period.ofYear(2019), inputs(TOWN, "1", "1", "1")))
                .withMessage("policy person-land has no quota for the period 2019");
    }

    @Test
    void refusesTiersWithAGap() {
        List<Tier> tiers = List.of(
                new Tier(Optional.empty(), false, Optional.of(decimal("119")), true, decimal("88")),
                new Tier(Optional.of(decimal("120")), true, Optional.empty(), false, decimal("80")));

        assertThat(LandStandard.of(tiers, decimal("119"), BigDecimal.ONE)).isEqualTo("88");
        assertThat(LandStandard.of(tiers, decimal("120"), BigDecimal.ONE)).isEqualTo("80");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LandStandard.of(tiers, decimal("119.5"), BigDecimal.ONE))
                .withMessage("no tier holds 119.5 m2 of land for 1 residents");
    }

    private static BigDecimal standard(String hectares, String residents) {
        return compute(TOWN, "1", hectares, residents).quota().orElseThrow().standardM2PerPerson();
    }

    private static PersonLandQuotaRow compute(AreaCode town, String settled, String hectares, String residents) {
        return PersonLandQuota.compute(policy(), T, inputs(town, settled, hectares, residents));
    }

    private static TownLandInputs inputs(AreaCode town, String settled, String hectares, String residents) {
        return new TownLandInputs(
                town,
                Reported.known(decimal(settled)),
                Reported.known(decimal(hectares)),
                Reported.known(decimal(residents)));
    }

    private static PersonLandPolicy policy() {
        return policy(BigDecimal.ZERO, Map.of(ADJUSTED, decimal("9.5")));
    }

    private static PersonLandPolicy policy(BigDecimal adjustment, Map<AreaCode, BigDecimal> ofTowns) {
        BigDecimal hundred = decimal("100");
        BigDecimal hundredAndFifty = decimal("150");
        return new PersonLandPolicy(
                new Policies.Mandate("person-land", "国土资发〔2016〕123号", LocalDate.of(2016, 10, 1), LocalDate.MAX),
                Policies.Scope.EACH_COUNTY,
                List.of(),
                List.of(new OrdinalRange(100, 199)),
                List.of(T),
                List.of(
                        new Tier(Optional.empty(), false, Optional.of(hundred), true, hundred),
                        new Tier(Optional.of(hundred), false, Optional.of(hundredAndFifty), true, decimal("80")),
                        new Tier(Optional.of(hundredAndFifty), false, Optional.empty(), false, decimal("50"))),
                adjustment,
                ofTowns,
                Set.of(CENTRE));
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
