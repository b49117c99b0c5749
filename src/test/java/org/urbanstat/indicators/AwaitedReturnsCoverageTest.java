package org.urbanstat.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.urbanstat.vocabulary.Severity;

/** A return that is not due yet is not expected; but what lacks it can still move. */
class AwaitedReturnsCoverageTest {
    private static final String COVERAGE = "returns_expected, returns_used, is_provisional::text";

    private final IndicatorCase night = new IndicatorCase();

    @AfterEach
    void close() {
        night.close();
    }

    @Test
    void whatIsAwaitedLeavesTheFigureProvisionalAndIsNotCounted() {
        night.owe("population 620982100 2023", "land 620982101 2022", "land 620982102 2022");
        night.await("population 620982101 2023", "population 620982102 2024", "land 620982100 2023");
        people("620982100 2023", 100, 60);
        night.compute();
        assertThat(night.rows("resident_rate", COVERAGE))
                .containsExactly("2023|620982|1|1|true", "2023|620982100|1|1|false");
        assertThat(coverage())
                .containsExactly(
                        "620982100|land|2023|0|0|true",
                        "620982100|population|2023|1|1|false",
                        "620982101|land|2022|1|0|false",
                        "620982101|population|2023|0|0|true",
                        "620982102|land|2022|1|0|false",
                        "620982102|population|2024|0|0|true");
    }

    @Test
    void whatCameBeforeItWasDueIsAwaitedNoMore() {
        night.await("population 620982100 2023", "population 620982101 2023", "population 620982101 2024");
        people("620982100 2023", 100, 60);
        people("620982101 2023", 100, 60);
        night.compute();
        assertThat(night.rows("resident_rate", COVERAGE))
                .containsExactly("2023|620982|2|2|false", "2023|620982100|1|1|false", "2023|620982101|1|1|false");
        assertThat(coverage())
                .containsExactly(
                        "620982100|population|2023|1|1|false",
                        "620982101|population|2023|1|1|false",
                        "620982101|population|2024|0|0|true");
    }

    /** Eleven months are owed and there, the twelfth is awaited: one form and town, one line. */
    @Test
    void oneMonthThatIsAwaitedIsEnough() {
        for (int month = 1; month <= 11; month++) {
            String key = "urban_sanitation 620982100 2023-%02d".formatted(month);
            night.owe(key);
            night.send(key, "cleaned_area=10 mechanised_area=5");
        }
        night.await("urban_sanitation 620982100 2023-12");
        night.compute();
        assertThat(coverage()).containsExactly("620982100|urban_sanitation|2023|11|11|true");
        assertThat(night.rows("mechanised_sweeping_rate", COVERAGE))
                .containsExactly("2023|620982|11|11|true", "2023|620982100|11|11|true");
    }

    @Test
    void theBoundsTakeInWhatIsAwaited() {
        night.owe("population 620982100 2024");
        night.await("population 620982102 2024", "population 620982103 2025", "settlement 620982102 2024");
        people("620982102 2023", 1000, 400);
        people("620982100 2024", 160, 100);
        night.compute();
        assertThat(bounds("resident_total", "2024")).containsExactly("620982|160|1110|1210", "620982100|160|null|null");
        assertThat(night.lines("select period, area_code, numerator_lower, numerator_upper, based_on"
                        + " from indicators.possible_value where indicator_code = 'resident_total'"))
                .containsExactly("2024|620982102|950.00|1050.00|2023");
    }

    @Test
    void aFormOfWhichTheCountyHasSentNothingHasNoBounds() {
        night.owe("population 620982100 2024", "settlement 620982100 2024", "settlement 620982101 2024");
        night.await("land 620982100 2024");
        people("620982100 2024", 160, 100);
        night.compute();
        assertThat(night.lines("select count(*) from indicators.possible_value"))
                .containsExactly("0");
        assertThat(bounds("resident_total", "2024")).containsExactly("620982|160|null|null", "620982100|160|null|null");
    }

    /** Of three years the latest that is in force tells; one that a check rejected tells nothing. */
    @Test
    void theLatestReturnBeforeItTells() {
        night.owe("population 620982100 2024", "population 620982102 2024");
        people("620982102 2021", 1040, 410);
        people("620982102 2022", 1000, 400);
        night.returns()
                .send(
                        "wrong.xlsx",
                        "2024-01-20",
                        night.returns()
                                .found(
                                        Severity.ERROR,
                                        "population 620982102 2023",
                                        "unit_code=620982102001 resident_total=7"));
        night.send("settlement 620982102 2023", "settled_total=9");
        people("620982102 2025", 9, 1);
        people("620982100 2024", 160, 100);
        night.compute();
        assertThat(bounds("resident_total", "2024").get(0)).isEqualTo("620982|160|1060|1260"); // two years' change
    }

    /** In each of two counties a town lacks its return; the other county's is no help and no hindrance. */
    @Test
    void eachCountyHasItsOwnBounds() {
        for (String county : List.of("620982", "620983")) {
            night.owe("population " + county + "100 2024", "population " + county + "102 2024");
        }
        people("620982102 2023", 1000, 400);
        people("620983102 2023", 200, 100);
        people("620982100 2024", 160, 100);
        people("620983100 2024", 40, 10);
        people("620982102 2022", 900, 300);
        night.compute();
        assertThat(bounds("resident_total", "2024"))
                .containsExactly(
                        "620982|160|1110|1210",
                        "620982100|160|null|null",
                        "620983|40|230|250",
                        "620983100|40|null|null");
        assertThat(bounds("resident_rate", "2024").stream().filter(line -> !line.contains("100|")))
                .containsExactly("620982|62.50|39.66|46.85", "620983|25.00|42.00|50.00");
        assertThat(bounds("resident_total", "2023")).allMatch(line -> line.endsWith("|null|null"));
    }

    private void people(String townAndYear, int residents, int urban) {
        night.send(
                "population " + townAndYear,
                "unit_code=%s001 resident_total=%d resident_urban=%d"
                        .formatted(townAndYear.substring(0, 9), residents, urban));
    }

    private List<String> bounds(String indicator, String period) {
        return night.lines("select area_code, value, lower_bound, upper_bound from indicators.indicator_value"
                + " where period = '" + period + "' and indicator_code = '" + indicator + "' order by area_code");
    }

    private List<String> coverage() {
        return night.lines("select town_code, form_code, period, returns_expected, returns_used, is_awaiting::text"
                + " from indicators.coverage order by 1, 2, 3");
    }
}
