package org.urbanstat.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.Indicator;
import org.urbanstat.vocabulary.FormCode;

class IndicatorValuesTest {
    private static final Path BY_HAND = Path.of("src/test/resources/org/urbanstat/indicators/two-towns.csv");

    private static IndicatorCase night;

    @BeforeAll
    static void compute() {
        night = new IndicatorCase();
        TwoTowns.send(night);
        night.compute();
    }

    @AfterAll
    static void close() {
        night.close();
    }

    @Test
    void givesTheValuesComputedByHand() throws IOException {
        assertThat(night.lines(
                        "select indicator_code, area_code, trim_scale(numerator), trim_scale(denominator), value,"
                                + " is_target_met::text from indicators.indicator_value where period = '2023'"))
                .containsExactlyInAnyOrderElementsOf(byHand());
        assertThat(night.lines("select count(*) from indicators.indicator_value where period <> '2023'"))
                .containsExactly("0");
    }

    @Test
    void givesEveryIndicatorOfTheProject() {
        assertThat(night.lines("select distinct indicator_code from indicators.indicator_value"))
                .containsExactlyInAnyOrderElementsOf(IndicatorCase.DEFINITIONS.indicators().stream()
                        .filter(IndicatorValuesTest::isSent)
                        .map(Indicator::code)
                        .toList());
    }

    /** The two towns send what every county asks for; of a difference its two sides say it. */
    private static boolean isSent(Indicator indicator) {
        return indicator.difference().isEmpty()
                ? indicator.numerator().stream()
                        .map(o -> o.form())
                        .allMatch(form -> form.equals("returns")
                                || IndicatorCase.DEFINITIONS
                                        .form(new FormCode(form))
                                        .orElseThrow()
                                        .expectation()
                                        .counties()
                                        .isEmpty())
                : IndicatorCase.DEFINITIONS.indicators().stream()
                        .filter(i -> indicator.difference().contains(i.code()))
                        .allMatch(IndicatorValuesTest::isSent);
    }

    @Test
    void givesTheSameASecondTime() {
        String everything = "select v.* from indicators.indicator_value v order by v.*";
        List<String> before = night.lines(everything);
        night.compute();
        assertThat(night.lines(everything)).isEqualTo(before);
    }

    @Test
    void countsTheReturnsThatEachFigureNeedsAndUses() {
        assertThat(night.rows("resident_rate", "returns_expected, returns_used, is_provisional::text"))
                .containsExactly("2023|620982|2|2|false", "2023|620982100|1|1|false", "2023|620982101|1|1|false");
        assertThat(night.rows("mechanised_sweeping_rate", "returns_expected, returns_used, is_provisional::text"))
                .containsExactly("2023|620982|24|3|true", "2023|620982100|12|2|true", "2023|620982101|12|1|true");
    }

    @Test
    void countsAReturnThatCameWithoutBeingOwedOnBothSides() {
        assertThat(night.rows("urban_land_per_capita", "returns_expected, returns_used, is_provisional::text"))
                .containsExactly("2023|620982|4|4|false", "2023|620982100|2|2|false", "2023|620982101|2|2|false");
    }

    @Test
    void isNotProvisionalWhereAMissingReturnIsTheOutcome() {
        assertThat(night.rows("on_time_return_rate", "returns_expected, returns_used, is_provisional::text"))
                .containsExactly("2023|620982|36|15|false", "2023|620982100|18|8|false", "2023|620982101|18|7|false");
    }

    @Test
    void countsTheWaiverOfATarget() {
        assertThat(night.rows("central_primary_count", "is_target_met::text, waiver_count"))
                .containsExactly("2023|620982100|true|0", "2023|620982101|null|1");
    }

    private static List<String> byHand() throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        List<String> lines = new ArrayList<>();
        try (CSVParser csv = CSVParser.parse(Files.readString(BY_HAND, StandardCharsets.UTF_8), format)) {
            for (CSVRecord row : csv) {
                List<String> cells =
                        row.stream().limit(6).map(c -> c.isEmpty() ? "null" : c).toList();
                lines.add(String.join("|", cells));
            }
        }
        return lines;
    }
}
