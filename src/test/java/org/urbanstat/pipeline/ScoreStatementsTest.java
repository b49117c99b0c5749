package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.urbanstat.database.SqlFile;
import org.urbanstat.database.TestDatabase;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.Indicator;
import org.urbanstat.definitions.ProjectJobs;
import org.urbanstat.indicators.IndicatorRows;
import org.urbanstat.vocabulary.AreaLevel;
import org.urbanstat.vocabulary.Text;

/** What a scorecard asks of the candidate: of county 620982 alone, and of four indicators. */
class ScoreStatementsTest {
    private static final String[] COUNTIES = {"620982"};
    private static final String[] INDICATORS = {"resident_rate", "rate_gap", "on_time_return_rate", "returns_there"};

    private static TestDatabase database;

    @BeforeAll
    static void write() {
        database = TestDatabase.fresh();
        Definitions definitions = ProjectJobs.with(returns("returns_there"), returns("not_asked_for"));
        IndicatorRows.write(database.client(), definitions);
        values(
                "'2024', '620982', 'county', 'resident_rate', 3, 8, 37.50, null, 2, 1, true, 0, 20, 60",
                "'2023', '620982100', 'town', 'resident_rate', 1, 2, 50, null, 1, 1, false, 0, null, null",
                "'2024', '620982100', 'town', 'resident_rate', 0, 0, null, null, 1, 1, false, 0, null, null",
                "'2024', '620982100', 'town', 'rate_gap', null, null, 7.5, null, 1, 1, false, 0, null, null",
                "'2024', '620982100', 'town', 'registered_rate', 1, 2, 50, null, 1, 1, false, 0, null, null",
                "'2024', '620983', 'county', 'resident_rate', 1, 2, 50, null, 1, 1, false, 0, null, null",
                "'2024', '620982', 'county', 'on_time_return_rate', 2, 3, 66.67, null, 3, 3, false, 0, null, null",
                "'2024', '620982101', 'town', 'on_time_return_rate', 1, 2, 50, null, 2, 2, false, 0, null, null",
                "'2023', '620982101', 'town', 'on_time_return_rate', 1, 1, 100, null, 1, 1, false, 0, null, null",
                "'2024', '620982102', 'town', 'on_time_return_rate', 0, 0, null, null, 2, 2, false, 0, null, null",
                "'2024', '620983101', 'town', 'on_time_return_rate', 1, 2, 50, null, 2, 2, false, 0, null, null",
                "'2024', '620982101', 'town', 'returns_there', 2, null, 2, null, 2, 2, false, 0, null, null",
                "'2024', '620982101', 'town', 'not_asked_for', 2, null, 2, null, 2, 2, false, 0, null, null");
        coverage(
                "'620982', '620982101', 'population', '2024', 0, 0, 0, true",
                "'620982', '620982101', 'settlement', '2024', 1, 1, 0, false",
                "'620982', '620982102', 'urban_sanitation', '2024', 1, 0, 0, true",
                "'620982', '620982102', 'land', '2024', 0, 0, 0, true",
                "'620982', '620982103', 'population', '2024', 1, 0, 0, false",
                "'620982', '620982104', 'population', '2024', 1, 1, 0, false",
                "'620982', '620982105', 'population', '2023', 0, 0, 0, true",
                "'620983', '620983101', 'population', '2024', 1, 0, 0, true");
        awaited(
                "population 620982101 2024",
                "settlement 620982101 2024",
                "population 620982101 2025",
                "urban_sanitation 620982102 2024-11",
                "urban_sanitation 620982102 2024-12",
                "population 620982105 2023",
                "population 620983101 2024");
        possible(
                "'2024', '620982103', 'resident_rate', 1, 2, 3, 4, 25.00, 66.67, '2023'",
                "'2024', '620982103', 'registered_rate', 1, 2, 3, 4, 25.00, 66.67, '2023'",
                "'2024', '620983103', 'resident_rate', 1, 2, 3, 4, 25.00, 66.67, '2023'",
                "'2024', '620982106', 'resident_rate', null, null, null, null, null, null, null");
        waive(
                "'resident_rate', '620982', '2024', 'of the county'",
                "'resident_rate', '620982100', '2023', 'of a town'",
                "'registered_rate', '620982100', '2024', 'of another indicator'",
                "'resident_rate', '620983', '2024', 'of another county'");
    }

    /** A count of returns, which has no denominator. */
    private static Indicator returns(String code) {
        return new Indicator(
                code,
                new Text("报表数", "Returns"),
                Optional.of(new Indicator.Operand(
                        "returns", Indicator.Aggregate.COUNT, List.of(), List.of(), BigDecimal.ONE, false)),
                Optional.empty(),
                List.of(),
                "count",
                0,
                "5",
                "统计局",
                Set.of(AreaLevel.COUNTY, AreaLevel.TOWN),
                "");
    }

    private static void values(String... rows) {
        insert(
                "indicators.indicator_value (period, area_code, area_level, indicator_code, numerator, denominator,"
                        + " value, is_target_met, returns_expected, returns_used, is_provisional, waiver_count,"
                        + " lower_bound, upper_bound)",
                rows);
    }

    private static void coverage(String... rows) {
        insert(
                "indicators.coverage (county_code, town_code, form_code, period, returns_expected, returns_used,"
                        + " waiver_count, is_awaiting)",
                rows);
    }

    private static void awaited(String... keys) {
        for (String key : keys) {
            String[] k = key.split(" ");
            insert(
                    "definitions.awaited_return (form_code, town_code, period, year)",
                    "'%s', '%s', '%s', '%s'".formatted(k[0], k[1], k[2], k[2].substring(0, 4)));
        }
    }

    private static void possible(String... rows) {
        insert(
                "indicators.possible_value (period, area_code, indicator_code, numerator_lower, numerator_upper,"
                        + " denominator_lower, denominator_upper, lower_bound, upper_bound, based_on)",
                rows);
    }

    private static void waive(String... rows) {
        insert("definitions.target_waiver (indicator_code, area_code, period, reason)", rows);
    }

    private static void insert(String table, String... rows) {
        database.client()
                .sql("insert into " + table + " values (" + String.join("), (", rows) + ")")
                .update();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static List<String> yielded(String file) {
        return TestDatabase.lines(database.client()
                        .sql(SqlFile.beside(ScoreInputs.class, file).text())
                        .param("counties", COUNTIES)
                        .param("indicators", INDICATORS))
                .stream()
                .sorted()
                .toList();
    }

    @Test
    void everyFigureOfTheCountyAndItsTownsIsRead() {
        assertThat(yielded("scored-values"))
                .containsExactly(
                        "620982100|2023|resident_rate|1|2|50|t|f|null|null",
                        "620982100|2024|rate_gap|null|null|7.5|f|f|null|null",
                        "620982101|2023|on_time_return_rate|1|1|100|t|f|null|null",
                        "620982101|2024|on_time_return_rate|1|2|50|t|f|null|null",
                        "620982101|2024|returns_there|2|null|2|f|f|null|null",
                        "620982|2024|on_time_return_rate|2|3|66.67|t|f|null|null",
                        "620982|2024|resident_rate|3|8|37.50|t|t|20|60");
    }

    @Test
    void soAreTheTargetsThatAreNotDemanded() {
        assertThat(yielded("scored-waivers"))
                .containsExactly("620982100|2023|resident_rate|of a town", "620982|2024|resident_rate|of the county");
    }

    /** Of 2 of 3 returns that were on time 2 to 5 of 6 will be once three more have come; of 1 of 2, 1 to 2 of 3. */
    @Test
    void whatIsToComeMayBeOnTimeOrLate() {
        assertThat(yielded("open-scores"))
                .containsExactly(
                        "620982101|2024|on_time_return_rate|33.33|66.67",
                        "620982101|2024|returns_there|2|3",
                        "620982103|2024|resident_rate|25.00|66.67",
                        "620982106|2024|resident_rate|null|null",
                        "620982|2024|on_time_return_rate|33.33|83.34");
    }

    /** 103 owes what it lacks, 101, 102 and 105 wait for what is not due yet, 104 has sent all. */
    @Test
    void whatAnIndicatorWaitsForIsOwedOrToCome() {
        assertThat(yielded("awaited-scores"))
                .containsExactly(
                        "620982101|2024|on_time_return_rate|f",
                        "620982101|2024|rate_gap|f",
                        "620982101|2024|resident_rate|f",
                        "620982101|2024|returns_there|f",
                        "620982102|2024|on_time_return_rate|t",
                        "620982102|2024|returns_there|t",
                        "620982103|2024|on_time_return_rate|t",
                        "620982103|2024|rate_gap|t",
                        "620982103|2024|resident_rate|t",
                        "620982103|2024|returns_there|t",
                        "620982105|2023|on_time_return_rate|f",
                        "620982105|2023|rate_gap|f",
                        "620982105|2023|resident_rate|f",
                        "620982105|2023|returns_there|f",
                        "620982|2023|on_time_return_rate|f",
                        "620982|2023|rate_gap|f",
                        "620982|2023|resident_rate|f",
                        "620982|2023|returns_there|f",
                        "620982|2024|on_time_return_rate|t",
                        "620982|2024|rate_gap|t",
                        "620982|2024|resident_rate|t",
                        "620982|2024|returns_there|t");
    }
}
