package org.urbanstat.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The identities I1 to I18 that the forms carry, on towns of random seeds and years. */
class TownIdentitiesTest {
    static Stream<TownYear> towns() {
        Random random = new Random(20_240_101);
        return Stream.generate(() -> {
                    Dice country = Dice.fromSeed(random.nextLong());
                    List<SyntheticTown> towns = SyntheticCounty.holding(12, country, LocalDate.of(2019, 1, 1))
                            .get(0)
                            .townsOfIt();
                    return towns.get(random.nextInt(2)).inYear(2019 + random.nextInt(6));
                })
                .limit(200);
    }

    @ParameterizedTest
    @MethodSource("towns")
    void balancesThePeopleOfEveryUnit(TownYear town) {
        assertThat(PopulationRows.of(town)).allSatisfy(row -> {
            assertThat(count(row, "resident_total"))
                    .isEqualTo(count(row, "resident_male") + count(row, "resident_female"))
                    .isEqualTo(count(row, "resident_urban") + count(row, "resident_rural"))
                    .isEqualTo(count(row, "registered_total")
                            - count(row, "away_half_year")
                            + count(row, "incoming_half_year")
                            + count(row, "pending"));
            assertThat(count(row, "registered_total"))
                    .isEqualTo(count(row, "registered_urban") + count(row, "registered_rural"));
            boolean isUrban = row.get("class_code").toString().startsWith("1");
            assertThat(count(row, isUrban ? "resident_rural" : "resident_urban"))
                    .isZero();
            assertThat(count(row, "away_half_year")).isBetween(0L, count(row, "registered_total"));
            assertThat(count(row, "incoming_half_year")).isBetween(0L, count(row, "resident_total"));
            assertThat(count(row, "resident_total") * 10)
                    .isBetween(count(row, "households") * 12, count(row, "households") * 70);
        });
    }

    @ParameterizedTest
    @MethodSource("towns")
    void countsEverySettlerOnceByGroupAndOnceByOrigin(TownYear town) {
        Map<String, Object> row = TownRows.settlement(town).get(0);

        assertThat(count(row, "settled_total"))
                .isEqualTo(town.settled())
                .isEqualTo(sum(
                        row,
                        "settled_migrant_workers",
                        "settled_graduates",
                        "settled_veterans",
                        "settled_relocated",
                        "settled_other"))
                .isEqualTo(sum(row, "settled_cross_province", "settled_in_province", "settled_in_city"));
        assertThat(count(row, "handled_online")).isBetween(0L, town.settled());
    }

    @ParameterizedTest
    @MethodSource("towns")
    void keepsPermitsBelowThoseEligibleAndThoseBelowTheIncoming(TownYear town) {
        Map<String, Object> row = TownRows.residencePermit(town).get(0);

        assertThat(count(row, "valid_permits")).isBetween(count(row, "issued"), count(row, "eligible"));
        assertThat(count(row, "eligible")).isLessThanOrEqualTo(PopulationRows.incomingHalfYear(town));
    }

    @ParameterizedTest
    @MethodSource("towns")
    void fitsPupilsIntoTheirClasses(TownYear town) {
        assertThat(SchoolRows.of(town)).hasSizeBetween(4, 10).allSatisfy(row -> {
            long large = sum(row, "classes_56_65", "classes_66_plus");
            assertThat(count(row, "classes")).isGreaterThanOrEqualTo(Math.max(1, large));
            assertThat(count(row, "enrolment"))
                    .isGreaterThanOrEqualTo(56 * count(row, "classes_56_65") + 66 * count(row, "classes_66_plus"))
                    .isLessThanOrEqualTo(60 * count(row, "classes"));
            assertThat(count(row, "migrant_pupils")).isBetween(0L, count(row, "enrolment"));
        });
    }

    @ParameterizedTest
    @MethodSource("towns")
    void neverTreatsMoreThanIsHauledNorSweepsMoreThanThereIs(TownYear town) {
        for (int month = 1; month <= 12; month++) {
            assertThat(SanitationRows.of(town, month)).allSatisfy(row -> {
                assertThat(quantity(row, "waste_harmless_tonnes"))
                        .isLessThanOrEqualTo(quantity(row, "waste_hauled_tonnes"));
                assertThat(quantity(row, "waste_hauled_tonnes"))
                        .isLessThanOrEqualTo(quantity(row, "waste_generated_tonnes"));
                assertThat(quantity(row, "mechanised_area")).isLessThanOrEqualTo(quantity(row, "cleaned_area"));
                assertThat(quantity(row, "sewage_treated")).isLessThanOrEqualTo(quantity(row, "sewage_discharged"));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("towns")
    void reclaimsAtLeastWhatIsBuiltOnAndHaulsAPlausibleWeight(TownYear town) {
        Map<String, Object> land = TownRows.land(town).get(0);
        assertThat(quantity(land, "linked_new_hectares")).isLessThanOrEqualTo(quantity(land, "reclaimed_hectares"));
        assertThat(WasteRows.of(town)).hasSameSizeAs(town.people()).allSatisfy(row -> {
            BigDecimal persons = new BigDecimal(count(row, "served_population"));
            assertThat(quantity(row, "hauled_tonnes"))
                    .isBetween(persons.multiply(new BigDecimal("0.0073")), persons.multiply(new BigDecimal("1.825")));
            assertThat(count(row, "sanitary_toilet_households")).isLessThanOrEqualTo(count(row, "households"));
        });
    }

    private static long count(Map<String, Object> row, String field) {
        return (Long) row.get(field);
    }

    private static BigDecimal quantity(Map<String, Object> row, String field) {
        return (BigDecimal) row.get(field);
    }

    private static long sum(Map<String, Object> row, String... fields) {
        return Stream.of(fields).mapToLong(f -> count(row, f)).sum();
    }
}
