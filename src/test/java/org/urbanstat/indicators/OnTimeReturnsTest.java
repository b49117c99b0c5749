package org.urbanstat.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.urbanstat.vocabulary.Severity;

class OnTimeReturnsTest {
    private final IndicatorCase night = new IndicatorCase();

    @AfterEach
    void close() {
        night.close();
    }

    @Test
    void countsTheDueDayItselfAndNotTheNext() {
        night.owe("population 620982100 2023", "land 620982100 2023");
        night.sendOn(IndicatorCase.DUE, "population 620982100 2023", "resident_total=1 resident_urban=1");
        night.sendOn("2024-01-26", "land 620982100 2023", "urban_construction_land_hectares=1");
        night.compute();
        assertThat(rate()).containsExactly("2023|620982|1|2|50.00", "2023|620982100|1|2|50.00");
    }

    @Test
    void goesByTheFirstAcceptedRevision() {
        night.owe("population 620982100 2023", "land 620982100 2023");
        night.sendOn("2024-01-20", "population 620982100 2023", "resident_total=1 resident_urban=1");
        night.returns()
                .send(
                        "late.xlsx",
                        "2024-02-20",
                        night.returns().accepted("population 620982100 2023", "resident_total=2 resident_urban=1"));
        night.returns()
                .send(
                        "wrong.xlsx",
                        "2024-01-20",
                        night.returns()
                                .found(Severity.ERROR, "land 620982100 2023", "urban_construction_land_hectares=1"));
        night.sendOn("2024-02-20", "land 620982100 2023", "urban_construction_land_hectares=2");
        night.compute();
        assertThat(rate()).containsExactly("2023|620982|1|2|50.00", "2023|620982100|1|2|50.00");
    }

    @Test
    void holdsTheTownThatSentNothingAgainstItsCounty() {
        night.owe("population 620982100 2023", "population 620982101 2023", "population 620982101 2024");
        night.send("population 620982100 2023", "resident_total=1 resident_urban=1");
        night.compute();
        assertThat(rate()).containsExactly("2023|620982|1|2|50.00", "2023|620982100|1|1|100.00");
    }

    private List<String> rate() {
        return night.rows("on_time_return_rate", "numerator, denominator, value");
    }
}
