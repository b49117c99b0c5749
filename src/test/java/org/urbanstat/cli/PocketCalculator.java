package org.urbanstat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Works a printed certificate of one pool out again, knowing nothing but its digits. */
final class PocketCalculator {
    private static final Pattern WEIGHTS =
            Pattern.compile("\\(([0-9.]+) × settlement \\+ ([0-9.]+) × education \\+ ([0-9.]+) × permits"
                    + " \\+ ([0-9.]+) × effort\\)");
    private static final Pattern UNITS = Pattern.compile("yuan = ([0-9]+) units; .* units left .*: ([0-9]+)");

    private PocketCalculator() {}

    static void leadsToEveryAward(String printed) {
        Map<String, List<BigDecimal>> shares = table(printed, 5, 1);
        Map<String, List<BigDecimal>> weighed = table(printed, 6, 2);
        Map<String, List<BigDecimal>> cut = table(printed, 7, 1);
        assertThat(shares).isNotEmpty().hasSameSizeAs(weighed).hasSameSizeAs(cut);

        Matcher weights = WEIGHTS.matcher(printed);
        Matcher units = UNITS.matcher(printed);
        assertThat(weights.find() && units.find()).isTrue();
        BigDecimal rawSum = weighed.values().stream().map(w -> w.get(2)).reduce(BigDecimal.ZERO, BigDecimal::add);
        Map<String, BigDecimal> remainders = new TreeMap<>();
        shares.forEach((town, of) -> {
            BigDecimal weighted = BigDecimal.ZERO;
            for (int i = 0; i < 4; i++) {
                weighted = weighted.add(new BigDecimal(weights.group(i + 1)).multiply(of.get(i)));
            }
            List<BigDecimal> row = weighed.get(town);
            assertThat(weighted.multiply(row.get(1))).isEqualByComparingTo(row.get(2));
            assertThat(row.get(2)
                            .divide(rawSum, 14, RoundingMode.HALF_UP)
                            .subtract(row.get(3))
                            .abs())
                    .isLessThan(new BigDecimal("0.00000000001"));
            BigDecimal product = new BigDecimal(units.group(1)).multiply(row.get(3));
            // of a share with more than twelve decimals, as many as it leaves certain
            BigDecimal exact = row.get(3).scale() > 12
                    ? product.setScale(cut.get(town).get(0).scale(), RoundingMode.HALF_UP)
                    : product;
            assertThat(exact).isEqualByComparingTo(cut.get(town).get(0));
            remainders.put(town, exact.remainder(BigDecimal.ONE));
        });
        List<String> ranked = remainders.keySet().stream()
                .sorted(Comparator.comparing((String t) -> remainders.get(t)).reversed())
                .toList();
        int left = Integer.parseInt(units.group(2));
        BigDecimal shared = BigDecimal.ZERO;
        for (String town : ranked) {
            List<BigDecimal> row = cut.get(town);
            int rank = ranked.indexOf(town) + 1;
            BigDecimal award =
                    row.get(0).setScale(0, RoundingMode.FLOOR).add(rank <= left ? BigDecimal.ONE : BigDecimal.ZERO);
            assertThat(row.subList(1, 6).stream().map(BigDecimal::stripTrailingZeros))
                    .as(town)
                    .isEqualTo(List.of(
                                    row.get(0).setScale(0, RoundingMode.FLOOR),
                                    remainders.get(town),
                                    BigDecimal.valueOf(rank),
                                    rank <= left ? BigDecimal.ONE : BigDecimal.ZERO,
                                    award)
                            .stream()
                            .map(BigDecimal::stripTrailingZeros)
                            .toList());
            shared = shared.add(award);
        }
        assertThat(shared).isEqualByComparingTo(units.group(1));
        assertThat(printed).endsWith("Worked out again from the digits above, every award comes out.\n");
    }

    /** The numbers of each town in the table of so many words a line, by code. */
    private static Map<String, List<BigDecimal>> table(String printed, int words, int first) {
        Map<String, List<BigDecimal>> rows = new TreeMap<>();
        printed.lines()
                .map(line -> List.of(line.split(" +")))
                .filter(w -> w.size() == words && w.get(0).matches("[0-9]{9}"))
                .forEach(w -> rows.put(
                        w.get(0),
                        w.subList(first, words).stream().map(BigDecimal::new).toList()));
        return rows;
    }
}
