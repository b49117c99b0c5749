package org.urbanstat.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TargetsTest {
    private static final String FIGURE = "value, is_target_met::text, waiver_count";

    private final IndicatorCase night = new IndicatorCase();

    @AfterEach
    void close() {
        night.close();
    }

    @Test
    void isMetByTheNumberItself() {
        night.send("population 620982100 2023", "resident_total=100 resident_urban=72");
        night.compute();
        assertThat(night.rows("resident_rate", FIGURE))
                .containsExactly("2023|620982|72.00|true|0", "2023|620982100|72.00|true|0");
    }

    @Test
    void isMissedByAFigureThatOnlyRoundingBringsToTheNumber() {
        night.send("population 620982100 2023", "resident_total=100000 resident_urban=71999");
        night.compute();
        assertThat(night.rows("resident_rate", FIGURE))
                .containsExactly("2023|620982|72.00|false|0", "2023|620982100|72.00|false|0");
    }

    @Test
    void isTestedOnTheUnroundedGapWhileTheDifferenceOfThePublishedFiguresIsPrinted() {
        night.send(
                "population 620982100 2023",
                "resident_total=100000 resident_urban=72004 registered_total=100000 registered_urban=60003");
        night.send(
                "population 620983100 2023",
                "resident_total=100000 resident_urban=72004 registered_total=100000 registered_urban=60004");
        night.send(
                "population 620984100 2023",
                "resident_total=100000 resident_urban=72004 registered_total=100000 registered_urban=60005");
        night.compute();
        assertThat(night.rows("rate_gap", FIGURE).stream().filter(line -> line.contains("100|")))
                .containsExactly(
                        "2023|620982100|12.00|false|0", // 72.004 − 60.003 = 12.001
                        "2023|620983100|12.00|true|0", // 12.000
                        "2023|620984100|11.99|true|0"); // 72.00 − 60.01, though 11.999
    }

    @Test
    void isNeitherMetNorMissedWhereItIsWaived() {
        night.send(
                "population 620982100 2023",
                "resident_total=100 resident_urban=72 registered_total=100 registered_urban=10");
        night.waiveTarget("resident_rate", "620982100", "2023");
        night.waiveTarget("rate_gap", "620982", "2023");
        night.compute();
        assertThat(night.rows("resident_rate", FIGURE))
                .containsExactly("2023|620982|72.00|true|0", "2023|620982100|72.00|null|1");
        assertThat(night.rows("rate_gap", "value, is_target_met::text, waiver_count"))
                .containsExactly("2023|620982|62.00|null|1", "2023|620982100|62.00|false|1");
    }
}
