package org.urbanstat.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.urbanstat.explanation.MovementPart.Cause;
import org.urbanstat.explanation.TownMovement.Missing;
import org.urbanstat.explanation.TownMovement.State;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Fraction;
import org.urbanstat.vocabulary.Percent;
import org.urbanstat.vocabulary.Text;

/** A difference of rates and its exact parts. */
class DecompositionTest {
    private static final int COUNTRIES = 300;

    @Test
    void eachFactorHasTheMeanOfItsTwoOrders() {
        TwoFactors factors = new TwoFactors(ratio("50", "100"), ratio("60", "80"));
        // numerator first: 10/100, last: 10/80; denominator first: 50/80 - 50/100, last: 60/80 - 60/100
        assertThat(factors.numerator().rounded(4)).isEqualByComparingTo("11.25");
        assertThat(factors.denominator().rounded(4)).isEqualByComparingTo("13.75");
    }

    @Test
    void nothingMovesWhereNothingChanged() {
        TwoFactors factors = new TwoFactors(ratio("7", "9"), ratio("7", "9"));
        assertThat(factors.numerator()).isEqualTo(Fraction.ZERO);
        assertThat(factors.denominator()).isEqualTo(Fraction.ZERO);
    }

    @Test
    void aTownThatKeepsItsRatioMovesTheCountyByItsShareAlone() {
        List<TownMovement> towns = movements(
                Map.of(town(0), ratio("10", "10"), town(1), ratio("0", "10")),
                Map.of(town(0), ratio("30", "30"), town(1), ratio("0", "10")));
        assertThat(towns).allMatch(t -> t.within().equals(Fraction.ZERO));
        // shares 1/2 to 3/4, mean ratio 100 against the county's mean of 62.5
        assertThat(towns.get(0).town()).isEqualTo(town(1));
        assertThat(towns.get(0).between().rounded(4)).isEqualByComparingTo("15.625");
        assertThat(towns.get(1).between().rounded(4)).isEqualByComparingTo("9.375");
    }

    @Test
    void aTownOnOneSideOnlyEntersOrLeaves() {
        List<TownMovement> towns = movements(
                Map.of(town(0), ratio("10", "20"), town(1), ratio("5", "20")),
                Map.of(town(0), ratio("10", "20"), town(2), ratio("9", "20"), town(3), ratio("0", "0")));
        assertThat(towns).extracting(TownMovement::town).containsExactlyInAnyOrder(town(0), town(1), town(2));
        assertThat(state(towns, 0)).isEqualTo(State.STAYING);
        assertThat(state(towns, 1)).isEqualTo(State.LEAVING);
        assertThat(state(towns, 2)).isEqualTo(State.ENTERING);
    }

    @Test
    void partsOfRandomCountriesAddUpToTheWholeAndRoundingToThePublished() {
        Random random = new Random(20201);
        for (int i = 0; i < COUNTRIES; i++) {
            Map<AreaCode, Ratio> before = country(random);
            Map<AreaCode, Ratio> after = country(random);
            Ratio from = TownMovements.sum(before);
            Ratio to = TownMovements.sum(after);
            if (!from.isDefined() || !to.isDefined()) {
                continue;
            }
            TwoFactors factors = new TwoFactors(from, to);
            List<MovementPart> parts = List.of(
                    new MovementPart(Cause.NUMERATOR, factors.numerator()),
                    new MovementPart(Cause.DENOMINATOR, factors.denominator()));
            Decomposition split = new Decomposition(
                    "county", figure(from), figure(to), "percent", 2, parts, movements(before, after), List.of());
            assertThat(split.within().plus(split.between()).plus(split.comingAndGoing()))
                    .isEqualTo(to.value().minus(from.value()));
            assertThat(split.whole().plus(split.rounding())).isEqualTo(Fraction.of(split.publishedDifference()));
        }
    }

    @Test
    void whoIsAwayAndWhoHasComeMakeUpTheEffectOfTheDenominators() {
        TwoFactors factors = new TwoFactors(ratio("40", "100"), ratio("60", "117"));
        List<MovementPart> parts = new PeopleAway(new BigDecimal("8"), new BigDecimal("24"), null).parts(factors);
        assertThat(parts).extracting(MovementPart::cause).containsExactly(Cause.AWAY, Cause.INCOMING, Cause.OTHER);
        assertThat(parts.stream().map(MovementPart::effect).reduce(Fraction.ZERO, Fraction::plus))
                .isEqualTo(factors.denominator());
        // 117 = 100 - 8 + 24 + 1
        assertThat(parts.get(2).effect()).isEqualTo(factors.ofOneInDenominator());
    }

    @Test
    void refusesPartsThatDoNotAddUp() {
        Ratio from = ratio("1", "3");
        Ratio to = ratio("2", "3");
        List<MovementPart> parts = List.of(new MovementPart(Cause.NUMERATOR, Fraction.of(new BigDecimal("33.33"))));
        assertThatThrownBy(() -> new Decomposition(
                        "county", figure(from), figure(to), "percent", 2, parts, List.of(), List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the parts by causes sum to 3333/100, not to 100/3");
    }

    @Test
    void refusesPublishedFiguresThatRoundingDoesNotExplain() {
        Ratio from = ratio("1", "4");
        Ratio to = ratio("2", "4");
        List<MovementPart> parts = List.of(new MovementPart(Cause.NUMERATOR, Fraction.of(new BigDecimal("25"))));
        Decomposition.Figure off = new Decomposition.Figure(
                "rate",
                new Text("率", "rate"),
                "2024",
                BigDecimal.ONE,
                BigDecimal.ONE,
                new BigDecimal("50.02"),
                to.value());
        assertThatThrownBy(
                        () -> new Decomposition("county", figure(from), off, "percent", 2, parts, List.of(), List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the published difference is off the unrounded 25 by 1/50, more than rounding");
    }

    private static List<TownMovement> movements(Map<AreaCode, Ratio> from, Map<AreaCode, Ratio> to) {
        return new TownMovements(from, to).list(AreaCode::digits, (town, state) -> Missing.RETURN);
    }

    private static State state(List<TownMovement> towns, int town) {
        return towns.stream()
                .filter(t -> t.town().equals(town(town)))
                .findFirst()
                .orElseThrow()
                .state();
    }

    /** Towns come and go, some are empty, some are all urban. */
    private static Map<AreaCode, Ratio> country(Random random) {
        Map<AreaCode, Ratio> towns = new TreeMap<>();
        for (int i = 0; i < 8; i++) {
            if (random.nextInt(5) > 0) {
                int total = random.nextInt(6) == 0 ? 0 : random.nextInt(20_000);
                int urban = total == 0 ? 0 : random.nextInt(total + 1);
                towns.put(town(i), ratio(Integer.toString(urban), Integer.toString(total)));
            }
        }
        return towns;
    }

    private static AreaCode town(int number) {
        return new AreaCode("99000110" + number);
    }

    private static Ratio ratio(String numerator, String denominator) {
        return Ratio.of(new BigDecimal(numerator), new BigDecimal(denominator), true);
    }

    private static Decomposition.Figure figure(Ratio ratio) {
        BigDecimal published = new Percent(
                        new BigDecimal(ratio.numerator().numerator()),
                        new BigDecimal(ratio.numerator().denominator())
                                .multiply(new BigDecimal("100"))
                                .multiply(new BigDecimal(ratio.denominator().numerator())))
                .rounded(2);
        return new Decomposition.Figure(
                "rate", new Text("率", "rate"), "2024", BigDecimal.ONE, BigDecimal.ONE, published, ratio.value());
    }
}
