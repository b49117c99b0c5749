package org.urbanstat.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Which returns a county lacks: in one they are overdue, in the other they are awaited, otherwise both are the same. In
 * both, town 100 has sent its people of 2024, and nobody anything of a later year or of another form.
 */
class MissingReturnsTest {
    private static IndicatorCase night;

    @BeforeAll
    static void compute() {
        night = new IndicatorCase();
        county("620982", night::owe);
        county("620983", night::await);
        night.compute();
    }

    private static void county(String county, Consumer<String> toCome) {
        people(county + "100 2024", 160, 100);
        for (String town : List.of(county + "101", county + "102")) {
            people(town + " 2023", 1000, 400);
            night.send("settlement " + town + " 2023", "settled_total=9");
            toCome.accept("population " + town + " 2024");
            toCome.accept("population " + town + " 2025");
            toCome.accept("settlement " + town + " 2024");
        }
    }

    private static void people(String townAndYear, int residents, int urban) {
        night.send(
                "population " + townAndYear,
                "unit_code=%s001 resident_total=%d resident_urban=%d"
                        .formatted(townAndYear.substring(0, 9), residents, urban));
    }

    @AfterAll
    static void close() {
        night.close();
    }

    @Test
    void onlyWhatOthersOfTheCountyHaveSentIsLackedByATown() {
        assertThat(night.lines("select distinct area_code, period, based_on from indicators.possible_value"
                        + " where numerator_lower is not null order by 1"))
                .containsExactly(
                        "620982101|2024|2023", "620982102|2024|2023", "620983101|2024|2023", "620983102|2024|2023");
        assertThat(night.lines("select distinct period from indicators.possible_value"))
                .containsExactly("2024");
        assertThat(night.lines("select count(*) from indicators.possible_value where indicator_code like 'settled%'"))
                .containsExactly("0");
    }

    @Test
    void eachIsLookedForOnce() {
        assertThat(night.lines("select area_code, numerator_lower, numerator_upper from indicators.possible_value"
                        + " where indicator_code = 'resident_total' order by 1"))
                .containsExactly(
                        "620982101|950.00|1050.00",
                        "620982102|950.00|1050.00",
                        "620983101|950.00|1050.00",
                        "620983102|950.00|1050.00");
        assertThat(night.lines("select area_code, value, lower_bound, upper_bound from indicators.indicator_value"
                        + " where period = '2024' and indicator_code = 'resident_total' and area_level = 'county'"
                        + " order by 1"))
                .containsExactly("620982|160|2060|2260", "620983|160|2060|2260");
    }
}
