package org.urbanstat.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A row of the reference file: what an office published, and the counts it published beside it. */
record PublishedRate(String area, String asOf, String vintage, BigDecimal urban, BigDecimal total, BigDecimal rate) {
    static Stream<PublishedRate> ofOracle(String oracle) {
        return lines().stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[7].equals(oracle))
                .map(cells -> new PublishedRate(
                        cells[0],
                        cells[1],
                        cells[2],
                        new BigDecimal(cells[4]),
                        new BigDecimal(cells[5]),
                        new BigDecimal(cells[6])));
    }

    private static List<String> lines() {
        try (InputStream in = PublishedRate.class.getResourceAsStream("/reference/published-rates.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return area + " " + asOf + " " + vintage;
    }
}
