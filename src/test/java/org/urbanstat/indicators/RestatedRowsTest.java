package org.urbanstat.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every row of figures within other boundaries, {@link ThreeEras}. */
class RestatedRowsTest {
    private static final String CHOSEN = "boundary_year, period, area_code";
    private static final String FIGURE = "area_level, numerator, denominator, value, returns_expected, returns_used,"
            + " is_provisional::text, waiver_count";
    private static final String REASON =
            "value, is_break::text, reason_zh, reason_en, returns_expected, returns_used, is_provisional::text, waiver_count";

    private static IndicatorCase night;

    @BeforeAll
    static void compute() {
        night = ThreeEras.computed();
    }

    @AfterAll
    static void close() {
        night.close();
    }

    private static List<String> operands(String indicator) {
        return night.lines("select boundary_year, period, area_code, town_code, side, total"
                + " from indicators.restated_operand where indicator_code = '" + indicator
                + "' order by 1, 2, 3, 4, 5");
    }

    private static List<String> values(String indicator, String columns) {
        return night.lines("select " + CHOSEN + ", " + columns + " from indicators.restated_value"
                + " where indicator_code = '" + indicator + "' order by " + CHOSEN);
    }

    @Test
    void aUnitLendsToTheAreaItLiesIn() {
        assertThat(operands("resident_rate"))
                .containsExactly(
                        "0|2022|620982109|620982100|denominator|110",
                        "0|2022|620982109|620982100|numerator|66",
                        "0|2023|620982109|620982100|denominator|120",
                        "0|2023|620982109|620982100|numerator|70",
                        "2022|2024|620982109|620982100|denominator|130",
                        "2022|2024|620982109|620982100|numerator|80",
                        "2022|2025|620982109|620982100|denominator|140",
                        "2022|2025|620982109|620982100|numerator|90",
                        "2024|2021|620982109|620982100|denominator|100",
                        "2024|2021|620982109|620982100|numerator|60",
                        "2024|2021|620982109|620982101|denominator|10",
                        "2024|2021|620982109|620982101|numerator|10",
                        "2024|2021|620983|620982101|denominator|200",
                        "2024|2021|620983|620982101|numerator|50",
                        "2024|2022|620982109|620982100|denominator|110",
                        "2024|2022|620982109|620982100|numerator|66",
                        "2024|2022|620982109|620982101|denominator|20",
                        "2024|2022|620982109|620982101|numerator|10",
                        "2024|2022|620983|620982101|denominator|210",
                        "2024|2022|620983|620982101|numerator|50",
                        "2024|2022|620983|620983100|denominator|1000",
                        "2024|2022|620983|620983100|numerator|100",
                        "2024|2023|620982109|620982100|denominator|120",
                        "2024|2023|620982109|620982100|numerator|70");
    }

    @Test
    void aTownLendsOnlyWhereAllOfItLies() {
        assertThat(operands("settled_count"))
                .containsExactly(
                        "2024|2021|620982109|620982100|numerator|5",
                        "2024|2022|620982109|620982100|numerator|20",
                        "2024|2022|620982109|620983100|numerator|30");
        assertThat(operands("mechanised_sweeping_rate"))
                .containsExactly(
                        "2024|2022|620982109|620982100|denominator|0",
                        "2024|2022|620982109|620982100|numerator|0",
                        "2024|2023|620982109|620982100|denominator|1",
                        "2024|2023|620982109|620982100|numerator|1");
    }

    @Test
    void aRatioIsSumOverSumAndProvisionalForEachTownThatLacksItsReturn() {
        assertThat(values("resident_rate", FIGURE))
                .containsExactly(
                        "0|2022|620982109|town|66|110|60.00|1|1|false|1",
                        "0|2023|620982109|town|70|120|58.33|1|1|false|0",
                        "2022|2024|620982109|town|80|130|61.54|1|1|false|0",
                        "2022|2025|620982109|town|90|140|64.29|1|1|true|0",
                        "2024|2021|620982109|town|70|110|63.64|2|2|false|0",
                        "2024|2021|620983|county|50|200|25.00|1|1|false|0",
                        "2024|2022|620982109|town|76|130|58.46|3|3|false|2",
                        "2024|2022|620983|county|150|1210|12.40|2|2|false|1",
                        "2024|2023|620982109|town|70|120|58.33|1|1|true|0"); // that of 101 is awaited
    }

    @Test
    void whatIsNoPercentIsNotMultiplied() {
        assertThat(values("residents_per_household", "numerator, denominator, value"))
                .contains("2024|2022|620982109|130|45|2.89", "2024|2022|620983|1210|334|3.62")
                .hasSize(9);
    }

    @Test
    void aShareBelowNoughtIsRoundedAwayFromIt() {
        assertThat(values("balance_share", "value, numerator, denominator"))
                .containsExactly("2024|2022|620982109|-13|-0.5|4", "2024|2022|620983|null|null|null");
    }

    @Test
    void bothSidesOfATownAreTakenOrNeither() {
        assertThat(values("urban_land_per_capita", "numerator, denominator, value"))
                .containsExactly(
                        "2024|2021|620982109|null|null|null", // no land was sent, and had it been, it could not be told
                        "2024|2022|620982109|40000|66|606.06",
                        "2024|2022|620983|null|null|null");
    }

    @Test
    void nothingIsDividedByNought() {
        assertThat(values("mechanised_sweeping_rate", "numerator, denominator, value, reason_zh, reason_en"))
                .containsExactly(
                        "2024|2022|620982109|0|0|null|null|null",
                        "2024|2022|620983|null|null|null|丙|two",
                        "2024|2023|620982109|1|1|100.00|null|null");
    }

    @Test
    void whatCannotBeToldIsBrokenWithItsReason() {
        assertThat(values("settled_count", REASON))
                .containsExactly(
                        "2024|2021|620982109|null|true|分镇|divided|2|2|false|0",
                        "2024|2022|620982109|50|false|null|null|2|2|true|0",
                        "2024|2022|620983|null|true|丁|one|1|1|true|0");
    }

    /** In 2022 months belong to other areas than years do. */
    @Test
    void ofTwoReasonsTheFirstIsSaid() {
        assertThat(values("settled_to_swept", REASON))
                .containsExactly(
                        "2024|2021|620982109|null|true|分镇|divided|2|2|false|0",
                        "2024|2022|620982109|null|false|null|null|5|5|true|0",
                        "2024|2022|620983|null|true|丁|one|3|3|true|0");
    }

    @Test
    void aDifferenceIsBrokenWhereOneSideIs() {
        assertThat(values("people_less_settled", REASON))
                .containsExactly(
                        "2024|2021|620982109|null|true|分镇|divided|2|2|false|0",
                        "2024|2022|620982109|80|false|null|null|3|2|true|2");
        assertThat(values("settled_less_people", REASON))
                .containsExactly("2024|2022|620983|null|true|丁|one|2|1|true|1");
    }

    @Test
    void whatCountsReturnsAndWhatTakesYearsTogetherIsNotRestated() {
        assertThat(values("on_time_return_rate", REASON))
                .allMatch(row -> row.contains("|null|true|该指标统计报表本身,不随区划换算|"
                        + "it counts the returns themselves, which belong to the town that sent them|"))
                .hasSize(9);
        assertThat(values("reclaimed_of_years", REASON))
                .containsExactly(
                        "0|2022|620982109|null|true|累计指标按各年所报区划计算,不随区划换算|"
                                + "years are taken together as each was reported|1|1|false|0",
                        "2024|2022|620982109|null|true|累计指标按各年所报区划计算,不随区划换算|"
                                + "years are taken together as each was reported|2|2|false|0",
                        "2024|2022|620983|null|true|累计指标按各年所报区划计算,不随区划换算|"
                                + "years are taken together as each was reported|1|1|false|0");
    }

    @Test
    void itIsOfTheLevelsOfTheIndicator() {
        assertThat(values("people_of_towns", "value")).hasSize(7).allMatch(row -> row.contains("|620982109|"));
        assertThat(values("integration_bond_share", "value")).isEmpty();
    }

    @Test
    void whereNothingWasSentThereIsNoRow() {
        assertThat(values("permit_coverage", "value")).isEmpty();
    }
}
