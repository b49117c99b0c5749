package org.urbanstat.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.urbanstat.vocabulary.Severity;

class IndicatorRulesTest {
    private static final String COVERAGE = "returns_expected, returns_used, is_provisional::text";

    private final IndicatorCase night = new IndicatorCase();

    @AfterEach
    void close() {
        night.close();
    }

    @Test
    void leavesOutTheTownWhoseReturnIsMissingAndSaysSo() {
        night.owe("population 620982100 2023", "population 620982101 2023");
        night.send("population 620982100 2023", "resident_total=100 resident_urban=60");
        night.compute();
        assertThat(night.rows("resident_rate", "numerator, denominator, value, " + COVERAGE))
                .containsExactly("2023|620982|60|100|60.00|2|1|true", "2023|620982100|60|100|60.00|1|1|false");
    }

    @Test
    void dividesAcrossFormsOnlyWhereATownHasBoth() {
        night.send("land 620982100 2023", "urban_construction_land_hectares=1");
        night.send("land 620982101 2023", "urban_construction_land_hectares=9");
        night.send("population 620982100 2023", "resident_total=100 resident_urban=50");
        night.send("population 620982102 2023", "resident_total=100 resident_urban=50");
        night.compute();
        assertThat(night.rows("urban_land_per_capita", "numerator, denominator, value"))
                .containsExactly("2023|620982|10000|50|200.00", "2023|620982100|10000|50|200.00");
    }

    @Test
    void dividesByTheDaysOfACommonAndOfALeapYear() {
        String row = "unit_code=620982100201 served_population=1000 hauled_tonnes=366";
        night.send("rural_waste 620982100 2023", row);
        night.send("rural_waste 620982100 2024", row);
        night.compute();
        assertThat(night.rows("rural_waste_per_person_day", "denominator, value"))
                .containsExactly(
                        "2023|620982|365000|1.003",
                        "2023|620982100|365000|1.003",
                        "2024|620982|366000|1.000",
                        "2024|620982100|366000|1.000");
    }

    @Test
    void isFinalWithTwelveMonthsAndProvisionalWithEleven() {
        IntStream.rangeClosed(1, 12).forEach(month -> {
            String period = "2023-%02d".formatted(month);
            night.owe("urban_sanitation 620982100 " + period, "urban_sanitation 620982101 " + period);
            night.send("urban_sanitation 620982100 " + period, "cleaned_area=10 mechanised_area=" + month * 0.5);
            if (month < 12) {
                night.send("urban_sanitation 620982101 " + period, "cleaned_area=10 mechanised_area=1");
            }
        });
        night.compute();
        assertThat(night.rows("mechanised_sweeping_rate", "numerator, denominator, value, " + COVERAGE))
                .containsExactly(
                        "2023|620982|50.0|230|21.74|24|23|true",
                        "2023|620982100|39.0|120|32.50|12|12|false",
                        "2023|620982101|11|110|10.00|12|11|true");
    }

    @Test
    void givesNoValueWhereTheDenominatorIsZero() {
        night.send("residence_permit 620982100 2023", "eligible=0 issued=0 valid_permits=0");
        night.send("school 620982100 2023", "stage=小学 location_class=镇区 enrolment=9");
        night.compute();
        String columns = "numerator, denominator, value, is_target_met::text";
        assertThat(night.rows("permit_coverage", columns))
                .containsExactly("2023|620982|0|0|null|null", "2023|620982100|0|0|null|null");
        assertThat(night.rows("junior_middle_city_share", columns)).containsExactly("2023|620982|0|0|null|null");
    }

    @Test
    void givesNoGapWhereARateHasNoDenominator() {
        night.send(
                "population 620982100 2023", "resident_total=9 resident_urban=9 registered_total=0 registered_urban=0");
        night.compute();
        assertThat(night.rows("rate_gap", "value, is_target_met::text"))
                .containsExactly("2023|620982|null|null", "2023|620982100|null|null");
    }

    @Test
    void givesNoRowWhereNoReturnIsUsed() {
        night.owe("population 620982100 2023", "population 620982100 2024");
        night.returns()
                .send(
                        "a.xlsx",
                        "2024-01-20",
                        night.returns()
                                .found(
                                        Severity.ERROR,
                                        "population 620982100 2023",
                                        "resident_total=9 resident_urban=9"));
        night.compute();
        assertThat(night.lines("select indicator_code, period, area_code from indicators.indicator_value"))
                .isEmpty();
    }

    @Test
    void usesTheRevisionInForceWhereTheLatestIsRejected() {
        night.send("population 620982100 2023", "resident_total=100 resident_urban=60");
        night.returns()
                .send(
                        "b.xlsx",
                        "2024-01-22",
                        night.returns()
                                .found(
                                        Severity.ERROR,
                                        "population 620982100 2023",
                                        "resident_total=100 resident_urban=99"));
        night.compute();
        assertThat(night.rows("resident_rate", "value")).containsExactly("2023|620982|60.00", "2023|620982100|60.00");
    }

    @Test
    void countsTheWaiversThatAFigureRestsOn() {
        night.send("population 620982100 2023", "resident_total=100 resident_urban=60");
        night.send("population 620982101 2023", "resident_total=100 resident_urban=60");
        night.lines("update validation.reading set is_rejected = false where town_code = '620982100' returning 1");
        night.lines(
                "insert into validation.finding (submission_id, reading_id, ordinal, rule_code, severity, message_zh,"
                        + " message_en, fix_zh, fix_en, waiver) select submission_id, reading_id, n, 'population.x.y', 'ERROR',"
                        + " '', '', '', '', 'a reason' from validation.reading, generate_series(1, 2) n"
                        + " where town_code = '620982100' returning 1");
        night.compute();
        assertThat(night.rows("resident_rate", "waiver_count"))
                .containsExactly("2023|620982|1", "2023|620982100|1", "2023|620982101|0");
    }
}
