package org.urbanstat.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Official rates out of the counts published beside them: each row of the reference is a town that sends its counts. */
class PublishedRatesTest {
    private static final Path REFERENCE = Path.of("src/test/resources/reference/published-rates.csv");
    private static final BigDecimal PERSONS_OF_UNIT = new BigDecimal("10000");
    private static final int FIRST_TOWN = 100_000;

    private static List<CSVRecord> rates;
    private static IndicatorCase night;

    @BeforeAll
    static void compute() throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser csv = CSVParser.parse(Files.readString(REFERENCE, StandardCharsets.UTF_8), format)) {
            rates = csv.getRecords();
        }
        night = new IndicatorCase();
        for (int i = 0; i < rates.size(); i++) {
            send(i);
        }
        night.compute();
    }

    @AfterAll
    static void close() {
        night.close();
    }

    /** Town 1 of the row's county has the counts as printed; 2 and 3 the lowest and highest that are printed so. */
    private static void send(int row) {
        CSVRecord rate = rates.get(row);
        BigDecimal urban = new BigDecimal(rate.get("urban"));
        BigDecimal total = new BigDecimal(rate.get("total"));
        send(row, 1, persons(rate, urban), persons(rate, total));
        if (rate.get("oracle").equals("interval")) {
            BigDecimal urbanHalf = new BigDecimal("0.5").movePointLeft(urban.scale());
            BigDecimal totalHalf = new BigDecimal("0.5").movePointLeft(total.scale());
            send(row, 2, persons(rate, urban.subtract(urbanHalf)), persons(rate, total.add(totalHalf)));
            send(row, 3, persons(rate, urban.add(urbanHalf)), persons(rate, total.subtract(totalHalf)));
        }
    }

    private static long persons(CSVRecord rate, BigDecimal count) {
        return (rate.get("unit").equals("万人") ? count.multiply(PERSONS_OF_UNIT) : count).longValueExact();
    }

    private static void send(int row, int town, long urban, long total) {
        night.send(
                "population " + county(row) + "10" + town + " "
                        + rates.get(row).get("as_of").substring(0, 4),
                "resident_total=" + total + " resident_urban=" + urban);
    }

    private static String county(int row) {
        return Integer.toString(FIRST_TOWN + row);
    }

    @Test
    void reproducesEveryRateThatIsPublishedWithExactCounts() {
        List<Integer> exact = rows("exact");
        assertThat(exact).hasSize(11);
        for (int row : exact) {
            assertThat(town(row, 1)).as(rates.get(row).toString()).isEqualTo(published(row));
        }
    }

    @Test
    void holdsEveryOtherRateBetweenTheLowestAndTheHighestThatItsRoundedCountsAllow() {
        List<Integer> interval = rows("interval");
        assertThat(interval).hasSize(26);
        for (int row : interval) {
            assertThat(new BigDecimal(published(row)))
                    .as(rates.get(row).toString())
                    .isBetween(new BigDecimal(town(row, 2)), new BigDecimal(town(row, 3)));
            assertThat(new BigDecimal(town(row, 1)))
                    .isBetween(new BigDecimal(town(row, 2)), new BigDecimal(town(row, 3)));
        }
    }

    @Test
    void doesNotReproduceGansu2022FromRoundedCounts() {
        int gansu = rates.indexOf(rates.stream()
                .filter(rate ->
                        rate.get("area").equals("甘肃") && rate.get("as_of").startsWith("2022"))
                .collect(Collectors.toList())
                .get(0));
        assertThat(town(gansu, 1)).isEqualTo("54.21");
        assertThat(published(gansu)).isEqualTo("54.19");
    }

    private static List<Integer> rows(String oracle) {
        return rates.stream()
                .filter(rate -> rate.get("oracle").equals(oracle))
                .map(rates::indexOf)
                .toList();
    }

    private static String published(int row) {
        return rates.get(row).get("published_rate");
    }

    private static String town(int row, int town) {
        return night.lines("select value from indicators.indicator_value where indicator_code = 'resident_rate'"
                        + " and area_code = '" + county(row) + "10" + town + "'")
                .get(0);
    }
}
