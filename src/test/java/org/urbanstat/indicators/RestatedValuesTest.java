package org.urbanstat.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.urbanstat.definitions.DefinitionsReader;

/**
 * Figures within the boundaries of another year. On 1 July 2024 丁镇 is merged into 甲镇, which loses a village to 乙镇; 丙乡
 * becomes 丙镇; 庚镇 moves to another county; 辛镇 stays as it is.
 */
class RestatedValuesTest {
    private static final String REGISTER = """
            code,name,aliases,parent_code,level,class_code,valid_from,valid_to
            990001,东县,,,county,,2015-01-01,
            990002,西县,,,county,,2015-01-01,
            990001100,甲镇,,990001,town,,2015-01-01,
            990001100001,甲社区,,990001100,unit,121,2015-01-01,
            990001100201,甲边村,,990001100,unit,220,2015-01-01,2024-07-01
            990001100002,丁社区,,990001100,unit,121,2024-07-01,
            990001101,乙镇,,990001,town,,2015-01-01,
            990001101001,乙社区,,990001101,unit,121,2015-01-01,
            990001101201,甲边村,,990001101,unit,220,2024-07-01,
            990001200,丙乡,,990001,town,,2015-01-01,2024-07-01
            990001200001,丙社区,,990001200,unit,121,2015-01-01,2024-07-01
            990001102,丙镇,,990001,town,,2024-07-01,
            990001102001,丙社区,,990001102,unit,121,2024-07-01,
            990001103,丁镇,,990001,town,,2015-01-01,2024-07-01
            990001103001,丁社区,,990001103,unit,121,2015-01-01,2024-07-01
            990001106,庚镇,,990001,town,,2015-01-01,2024-07-01
            990001106001,庚社区,,990001106,unit,121,2015-01-01,2024-07-01
            990002106,庚镇,,990002,town,,2024-07-01,
            990002106001,庚社区,,990002106,unit,121,2024-07-01,
            990002100,辛镇,,990002,town,,2015-01-01,
            990002100001,辛社区,,990002100,unit,121,2015-01-01,
            """;
    private static final String SUCCESSIONS = """
            successions:
              - {date: 2024-07-01, from: 990001103, to: 990001100, kind: merged_into, document: 试政函1号}
              - {date: 2024-07-01, from: 990001103001, to: 990001100002, kind: moved_to, document: 试政函1号}
              - {date: 2024-07-01, from: 990001100201, to: 990001101201, kind: moved_to, document: 试政函2号}
              - {date: 2024-07-01, from: 990001200, to: 990001102, kind: recoded, document: 试政函3号}
              - {date: 2024-07-01, from: 990001106, to: 990002106, kind: moved_to, document: 试政函5号}
            """;
    private static final String FIGURE = "numerator, denominator, value";
    private static final String COVERAGE = "returns_expected, returns_used, is_provisional::text, waiver_count";

    @TempDir
    static Path folder;

    static IndicatorCase night;

    @BeforeAll
    static void compute() throws IOException {
        Path jobs = folder.resolve("jobs");
        FileSystemUtils.copyRecursively(Path.of("jobs"), jobs);
        Files.delete(jobs.resolve("areas/dunhuang.csv"));
        Files.writeString(jobs.resolve("areas/register.csv"), REGISTER);
        Files.writeString(jobs.resolve("areas/successions.yml"), SUCCESSIONS);
        night = new IndicatorCase(DefinitionsReader.read(jobs));
        night.writeBoundaries();
        people(2023, "990001100", "990001100001 1000 900 500", "990001100201 100 0 40");
        people(2023, "990001101", "990001101001 600 600 330");
        people(2023, "990001200", "990001200001 50 50 50");
        people(2023, "990001103", "990001103001 200 100 10");
        people(2023, "990001106", "990001106001 80 40 20");
        people(2023, "990002100", "990002100001 40 40 40");
        people(2024, "990001100", "990001100001 1010 900 510", "990001100002 210 110 10");
        people(2024, "990001101", "990001101001 610 600 340", "990001101201 110 0 50");
        people(2024, "990001102", "990001102001 60 60 60");
        people(2024, "990002106", "990002106001 90 45 30");
        people(2024, "990002100", "990002100001 50 50 50");
        Stream.of("990001100 10", "990001101 20", "990001200 30", "990001103 40", "990001106 60", "990002100 70")
                .map(town -> town.split(" "))
                .forEach(town -> night.send("settlement " + town[0] + " 2023", "settled_total=" + town[1]));
        for (String town : List.of("990001100", "990001101", "990001103", "990001200", "990002100")) {
            night.owe("population " + town + " 2023", "settlement " + town + " 2023", "land " + town + " 2023");
        }
        sweep("990001200", 10, 4);
        sweep("990001103", 100, 50);
        sweep("990002100", 7, 7);
        night.waive("population 990001103 2023");
        night.compute();
    }

    @AfterAll
    static void close() {
        night.close();
    }

    /** Unit, residents, of them urban, registered urban; as many are registered as reside. */
    private static void people(int year, String town, String... units) {
        night.send(
                "population " + town + " " + year,
                Stream.of(units)
                        .map(unit -> unit.split(" "))
                        .map(u ->
                                "unit_code=%s resident_total=%s resident_urban=%s registered_total=%2$s registered_urban=%s"
                                        .formatted((Object[]) u))
                        .toArray(String[]::new));
    }

    private static void sweep(String town, int cleaned, int mechanised) {
        night.send(
                "urban_sanitation " + town + " 2023-03", "cleaned_area=" + cleaned + " mechanised_area=" + mechanised);
    }

    private static List<String> restated(String indicator, int boundaries, int period, String columns) {
        return night.lines("select area_code, " + columns + " from indicators.restated_value where indicator_code = '"
                + indicator + "' and boundary_year = " + boundaries + " and period = '" + period
                + "' order by area_code");
    }

    private static List<String> reported(String period, String... areas) {
        return night.lines("select area_code, " + FIGURE + " from indicators.indicator_value where indicator_code ="
                + " 'resident_rate' and period = '" + period + "' and area_code like any (array['"
                + String.join("', '", areas) + "']) order by area_code");
    }

    @Test
    void sumsOverSumsOfTheUnitsAsTheyLieInTheLaterBoundaries() {
        assertThat(restated("resident_rate", 2024, 2023, FIGURE))
                .containsExactly(
                        "990001|1650|1950|84.62",
                        "990001100|1000|1200|83.33",
                        "990001101|600|700|85.71",
                        "990001102|50|50|100.00",
                        "990002|80|120|66.67",
                        "990002106|40|80|50.00");
    }

    @Test
    void andAsTheyLayInTheEarlierOnes() {
        assertThat(restated("resident_rate", 0, 2024, FIGURE))
                .containsExactly(
                        "990001|1715|2090|82.06",
                        "990001100|900|1120|80.36",
                        "990001101|600|610|98.36",
                        "990001103|110|210|52.38",
                        "990001106|45|90|50.00",
                        "990001200|60|60|100.00",
                        "990002|50|50|100.00");
    }

    @Test
    void withinTheirOwnBoundariesFiguresAreAsReported() {
        assertThat(restated("resident_rate", 2024, 2024, FIGURE))
                .hasSize(6)
                .isEqualTo(reported("2024", "990001%", "990002", "990002106"));
        assertThat(restated("resident_rate", 0, 2023, FIGURE)).isEmpty();
        assertThat(night.lines("select 1 from indicators.restated_value where area_code = '990002100'"))
                .isEmpty();
    }

    @Test
    void aDifferenceIsOneOfRestatedFigures() {
        assertThat(restated("rate_gap", 2024, 2023, "value, is_break::text"))
                .containsExactly(
                        "990001|36.93|false", // 84.62 − 930 of 1950, 47.692…
                        "990001100|40.83|false", // 83.33 − 510 of 1200
                        "990001101|32.85|false", // 85.71 − 370 of 700, 52.857…
                        "990001102|0.00|false",
                        "990002|16.67|false", // 66.67 − 60 of 120
                        "990002106|25.00|false");
    }

    @Test
    void whatATownReportsAsAWholeIsSummedOrBrokenAndNeverGuessed() {
        assertThat(restated("settled_count", 2024, 2023, "numerator, value, is_break::text, reason_zh is not null"))
                .containsExactly(
                        "990001|100|100|false|f",
                        "990001100|null|null|true|t",
                        "990001101|null|null|true|t",
                        "990001102|30|30|false|f",
                        "990002|130|130|false|f",
                        "990002106|60|60|false|f");
    }

    @Test
    void aBreakSaysWhyInBothLanguages() {
        assertThat(night.lines("select reason_zh, reason_en from indicators.restated_value"
                        + " where indicator_code = 'settled_count' and area_code = '990001101'"
                        + " and period = '2023' and boundary_year = 2024"))
                .singleElement()
                .asString()
                .contains("试政函2号")
                .contains("990001100201");
    }

    @Test
    void aFigureWithinTheYearFollowsTheBoundariesOfItsTime() {
        assertThat(restated("mechanised_sweeping_rate", 2024, 2023, FIGURE + ", is_break::text"))
                .containsExactly(
                        "990001|54|110|49.09|false",
                        "990001100|null|null|null|true",
                        "990001102|4|10|40.00|false",
                        "990002|7|7|100.00|false");
    }

    @Test
    void whatIsExpectedAndUsedIsThatOfEveryTownThatTakesPart() {
        assertThat(restated("resident_rate", 2024, 2023, COVERAGE))
                .containsExactly(
                        "990001|4|4|false|1", // 甲, 乙, 丙, 丁
                        "990001100|2|2|false|1", // 甲 and 丁
                        "990001101|2|2|false|0", // 乙 and 甲, of which it has the village
                        "990001102|1|1|false|0",
                        "990002|2|2|false|0",
                        "990002106|1|1|false|0");
        assertThat(restated("urban_land_per_capita", 2024, 2023, COVERAGE))
                .containsExactly("990001100|4|2|true|1", "990001101|4|2|true|0"); // no land was reported
    }

    @Test
    void whatCountsReturnsOrTakesYearsTogetherIsNotRestated() {
        assertThat(restated("on_time_return_rate", 2024, 2023, "value, is_break::text, reason_en"))
                .contains(
                        "990001100|null|true|it counts the returns themselves, which belong to the town that sent them");
    }
}
