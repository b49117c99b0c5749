package org.urbanstat.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.urbanstat.linkage.TownMoneyInputs.RegisteredPopulation;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;

/** What returns say, in the shape in which rewards and quotas ask for it. */
class TownYearsTest {
    private static final AreaCode TOWN = new AreaCode("620982100");
    private static final Period T = new Period("2024");
    private static final Period BEFORE = new Period("2023");

    private final TownYears years = new TownYears(List.of(
            said("2024", 20, 5, null, 70, 33, 40, 90),
            said("2023", 30, null, 11, 60, 22, 30, 80),
            silent("2022"),
            other()));

    @Test
    void theRewardTakesSchoolsAndPermitsOfItsYearAndBothYearsRates() {
        TownMoneyInputs money = years.money(TOWN, T, List.of(T, BEFORE));
        assertThat(money)
                .isEqualTo(new TownMoneyInputs(
                        TOWN,
                        Map.of(
                                T,
                                Reported.known(Map.of("cross_province", number(5), "in_city", number(8))),
                                BEFORE,
                                Reported.known(Map.of("in_province", number(11), "in_city", number(8)))),
                        Reported.known(number(70)),
                        Reported.known(number(33)),
                        Reported.known(new RegisteredPopulation(number(40), number(90))),
                        Reported.known(new RegisteredPopulation(number(30), number(80)))));
    }

    @Test
    void theQuotaTakesTheYearBefore() {
        assertThat(years.land(TOWN, T))
                .isEqualTo(new TownLandInputs(
                        TOWN, Reported.known(number(30)), Reported.known(number(123)), Reported.known(number(456))));
    }

    @Test
    void aReturnThatIsOwedIsMissingAndOneThatIsNotIsNotOwed() {
        TownYears owed = new TownYears(List.of(silent("2024").owing(form -> true), silent("2023")));
        TownMoneyInputs money = owed.money(TOWN, T, List.of(T, BEFORE));
        assertThat(money.settled()).isEqualTo(Map.of(T, Reported.missing(), BEFORE, Reported.notOwed()));
        assertThat(money.migrantPupils()).isEqualTo(Reported.missing());
        assertThat(money.validPermits()).isEqualTo(Reported.missing());
        assertThat(money.registered()).isEqualTo(Reported.missing());
        assertThat(money.registeredBefore()).isEqualTo(Reported.notOwed());
    }

    @Test
    void eachFigureIsMissingForItsOwnFormAlone() {
        assertThat(missing("settlement")).isEqualTo("settled - - - / settled - -");
        assertThat(missing("school")).isEqualTo("- pupils - - / - - -");
        assertThat(missing("residence_permit")).isEqualTo("- - permits - / - - -");
        assertThat(missing("population")).isEqualTo("- - - registered / - - residents");
        assertThat(missing("land")).isEqualTo("- - - - / - land -");
    }

    @Test
    void aRateWithoutOneOfItsSidesIsNotKnown() {
        TownYears half = new TownYears(List.of(people("2024", null, number(90)), people("2023", number(40), null)));
        TownMoneyInputs money = half.money(TOWN, T, List.of());
        assertThat(money.registered()).isEqualTo(Reported.notOwed());
        assertThat(money.registeredBefore()).isEqualTo(Reported.notOwed());
    }

    @Test
    void aYearThatNobodySpeaksOfIsNotOwed() {
        TownMoneyInputs money = years.money(TOWN, new Period("2019"), List.of(new Period("2019")));
        assertThat(money.settled()).isEqualTo(Map.of(new Period("2019"), Reported.notOwed()));
    }

    private static String missing(String form) {
        Predicate<String> isOwed = form::equals;
        TownYears owed = new TownYears(
                List.of(silent("2024").owing(isOwed), silent("2023").owing(isOwed)));
        TownMoneyInputs money = owed.money(TOWN, T, List.of(T));
        TownLandInputs land = owed.land(TOWN, T);
        return word(money.settledIn(T), "settled") + ' ' + word(money.migrantPupils(), "pupils") + ' '
                + word(money.validPermits(), "permits") + ' ' + word(money.registered(), "registered") + " / "
                + word(land.settled(), "settled") + ' ' + word(land.urbanConstructionLandHectares(), "land") + ' '
                + word(land.urbanResidents(), "residents");
    }

    private static String word(Reported<?> reported, String word) {
        return reported.isMissing() ? word : "-";
    }

    /** Eight came from within the city; an origin that is not given is a blank cell. */
    private static TownYear said(
            String year,
            int settled,
            @Nullable Integer crossProvince,
            @Nullable Integer inProvince,
            int pupils,
            int permits,
            int urban,
            int total) {
        return new TownYear(
                TOWN.digits(),
                year,
                true,
                true,
                true,
                true,
                true,
                number(settled),
                crossProvince == null ? null : number(crossProvince),
                inProvince == null ? null : number(inProvince),
                number(8),
                number(pupils),
                number(permits),
                number(urban),
                number(total),
                number(456),
                number(123));
    }

    private static TownYear people(String year, @Nullable BigDecimal urban, @Nullable BigDecimal total) {
        return new TownYear(
                TOWN.digits(),
                year,
                false,
                false,
                false,
                false,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                urban,
                total,
                null,
                null);
    }

    private static TownYear silent(String year) {
        return TownYear.silent(TOWN.digits(), year);
    }

    /** Another town of the same year says something else. */
    private static TownYear other() {
        return TownYear.silent("620982101", "2024");
    }

    private static BigDecimal number(int number) {
        return BigDecimal.valueOf(number);
    }
}
