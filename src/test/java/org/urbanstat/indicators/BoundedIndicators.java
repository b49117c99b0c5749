package org.urbanstat.indicators;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.urbanstat.definitions.Indicator;
import org.urbanstat.definitions.Indicator.Aggregate;
import org.urbanstat.definitions.Indicator.Condition;
import org.urbanstat.definitions.Indicator.Operand;
import org.urbanstat.definitions.Indicator.Term;
import org.urbanstat.definitions.Indicator.TownsHaving;
import org.urbanstat.definitions.Indicator.Window;
import org.urbanstat.vocabulary.AreaLevel;
import org.urbanstat.vocabulary.Text;

/** Indicators of chosen towns and of years taken together, for tests of their bounds. */
final class BoundedIndicators {
    static final int AT_LEAST = 100;

    private static final Optional<TownsHaving> LARGE =
            Optional.of(new TownsHaving("population", "resident_total", BigDecimal.valueOf(AT_LEAST)));
    private static final Condition WITH_DEVICE = new Condition("dr_units", List.of(), Optional.of(BigDecimal.ONE));

    /** Health centres with a device of those of towns with 100 residents and more. */
    static final Indicator EQUIPPED = of("equipped", count(LARGE, WITH_DEVICE), Optional.of(count(LARGE)), 0, 0);
    /** The same of those of all towns. */
    static final Indicator EQUIPPED_OF_ALL =
            of("equipped_of_all", count(LARGE, WITH_DEVICE), Optional.of(count(Optional.empty())), 0, 0);
    /** Visits in towns with 100 residents and more. */
    static final Indicator VISITS =
            of("visits", sum("health_centre", LARGE, "visits_in_county"), Optional.empty(), 0, 0);
    /** Land reclaimed of land built upon, of the years 2020 to 2022 together. */
    static final Indicator LAND = of(
            "land_of_years",
            sum("land", Optional.empty(), "reclaimed_hectares"),
            Optional.of(sum("land", Optional.empty(), "linked_new_hectares")),
            2020,
            2022);
    /** Visits within the county in towns with 100 residents and more, of the years 2021 and 2022 together. */
    static final Indicator VISITS_OF_YEARS = of(
            "visits_of_years",
            sum("health_centre", LARGE, "visits_in_county"),
            Optional.of(sum("health_centre", LARGE, "visits_in_county", "visits_elsewhere")),
            2021,
            2022);

    /** Land reclaimed of land built upon in towns with 100 residents and more. */
    static final Indicator LAND_OF_LARGE = of(
            "land_of_large",
            sum("land", LARGE, "reclaimed_hectares"),
            Optional.of(sum("land", LARGE, "urban_construction_land_hectares")),
            0,
            0);
    /** The same of the years 2022 and 2023 together. */
    static final Indicator LAND_OF_LARGE_OF_YEARS = of(
            "land_of_large_of_years",
            sum("land", LARGE, "reclaimed_hectares"),
            Optional.of(sum("land", LARGE, "urban_construction_land_hectares")),
            2022,
            2023);

    private BoundedIndicators() {}

    private static Indicator of(String code, Operand numerator, Optional<Operand> denominator, int from, int to) {
        return new Indicator(
                code,
                new Text("新", "New"),
                Optional.of(numerator),
                denominator,
                List.of(),
                denominator.isPresent() ? "percent" : "visits",
                2,
                "5",
                "统计局",
                Set.of(AreaLevel.COUNTY, AreaLevel.TOWN),
                "",
                from == 0 ? Optional.empty() : Optional.of(new Window(from, to)));
    }

    private static Operand count(Optional<TownsHaving> towns, Condition... where) {
        return new Operand("health_centre", Aggregate.COUNT, List.of(), List.of(where), BigDecimal.ONE, false, towns);
    }

    private static Operand sum(String form, Optional<TownsHaving> towns, String... fields) {
        return new Operand(
                form,
                Aggregate.SUM,
                Stream.of(fields).map(field -> new Term(field, 1)).toList(),
                List.of(),
                BigDecimal.ONE,
                false,
                towns);
    }
}
