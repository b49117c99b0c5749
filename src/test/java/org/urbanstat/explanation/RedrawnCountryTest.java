package org.urbanstat.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.urbanstat.explanation.MovementPart.Cause;
import org.urbanstat.explanation.RedrawnCountry.UnitOfBoth;
import org.urbanstat.pipeline.SmallCountry;
import org.urbanstat.pipeline.TestInstallation;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Fraction;
import org.urbanstat.vocabulary.Period;

/** Rates of random counties that merged, split, were recoded and reclassed, split into parts that add up. */
class RedrawnCountryTest {
    private static final Period BEFORE = new Period("2023");
    private static final Period AFTER = new Period("2024");

    @TempDir
    static Path folder;

    static RedrawnCountry redrawn;
    static TestInstallation urbanstat;
    static Connection connection;
    static JdbcClient mart;

    @BeforeAll
    static void publish() throws SQLException {
        redrawn = new RedrawnCountry(20240701);
        SmallCountry country = SmallCountry.in(folder);
        redrawn.into(country);
        urbanstat = TestInstallation.of(country);
        assertThat(urbanstat.run(country.request()).releaseId()).isPresent();
        assertThat(urbanstat.lines("select file_name, message_en from mart.finding where severity = 'ERROR'"))
                .isEmpty();
        connection = urbanstat.dataSource().getConnection();
        mart = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
        urbanstat.close();
    }

    private static List<String> areas() {
        List<String> areas = new ArrayList<>(IntStream.range(0, RedrawnCountry.COUNTIES)
                .mapToObj(RedrawnCountry::county)
                .toList());
        areas.addAll(redrawn.towns());
        return areas;
    }

    private static Optional<Decomposition> split(String indicator, String area, Period from, Period to) {
        try {
            return Optional.of(new Decompositions(mart).ofYears(indicator, new AreaCode(area), from, to));
        } catch (NotDecomposed nothing) {
            return Optional.empty();
        }
    }

    /** A decomposition whose parts do not add up cannot be made, so that each is made is the claim. */
    @Test
    void every_difference_of_rates_splits_into_parts_that_add_up_forward_and_back() {
        List<Decomposition> splits = new ArrayList<>();
        for (String indicator : List.of("resident_rate", "registered_rate")) {
            for (String area : areas()) {
                split(indicator, area, BEFORE, AFTER).ifPresent(splits::add);
                split(indicator, area, AFTER, BEFORE).ifPresent(splits::add);
            }
        }
        assertThat(splits).hasSizeGreaterThan(120);
        assertThat(splits).filteredOn(s -> !s.towns().isEmpty()).hasSizeGreaterThan(4 * RedrawnCountry.COUNTIES - 8);
        assertThat(splits)
                .filteredOn(s -> effect(s, Cause.CLASS).signum() != 0
                        && effect(s, Cause.BOUNDARY).signum() != 0)
                .hasSizeGreaterThan(20);
        assertThat(splits)
                .allSatisfy(s -> assertThat(
                                s.parts().stream().map(MovementPart::effect).reduce(Fraction.ZERO, Fraction::plus))
                        .isEqualTo(s.to().unrounded().minus(s.from().unrounded())));
    }

    @Test
    void boundaries_and_classes_give_what_the_units_themselves_give() {
        int compared = 0;
        for (String area : areas()) {
            Optional<Decomposition> split = split("resident_rate", area, BEFORE, AFTER);
            if (split.isEmpty() || redrawn.isBroken(area) || told(area, false).isEmpty()) {
                continue;
            }
            Fraction restated = rate(told(area, true), UnitOfBoth::wasUrban);
            Fraction reclassed = rate(told(area, true), RedrawnCountryTest::isUrbanByTheLaterReturn);
            assertThat(effect(split.get(), Cause.BOUNDARY))
                    .as(area)
                    .isEqualTo(restated.minus(rate(told(area, false), UnitOfBoth::wasUrban)));
            assertThat(effect(split.get(), Cause.CLASS)).as(area).isEqualTo(reclassed.minus(restated));
            compared++;
        }
        assertThat(compared).isGreaterThan(20);
    }

    private static Fraction effect(Decomposition split, Cause cause) {
        return split.parts().stream()
                .filter(p -> p.cause() == cause)
                .map(MovementPart::effect)
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    /** The units that an area has, within the later boundaries or as it was, of which the earlier return came. */
    private static List<UnitOfBoth> told(String area, boolean isWithinLater) {
        return redrawn.units().stream()
                .filter(u -> u.people() > 0)
                .filter(u -> (isWithinLater ? u.after() : u.before()).startsWith(area))
                .filter(u -> redrawn.isSent(2023, RedrawnCountry.town(u.before())))
                .toList();
    }

    /** A class that no return of the later year tells is the old one. */
    private static boolean isUrbanByTheLaterReturn(UnitOfBoth unit) {
        return redrawn.isSent(2024, RedrawnCountry.town(unit.after())) ? unit.isUrban() : unit.wasUrban();
    }

    private static Fraction rate(List<UnitOfBoth> units, Predicate<UnitOfBoth> isUrban) {
        long urban =
                units.stream().filter(isUrban).mapToLong(UnitOfBoth::people).sum();
        long all = units.stream().mapToLong(UnitOfBoth::people).sum();
        return Fraction.ratio(BigDecimal.valueOf(urban * 100), BigDecimal.valueOf(all));
    }
}
