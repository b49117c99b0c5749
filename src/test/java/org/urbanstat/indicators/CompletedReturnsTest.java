package org.urbanstat.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.ProjectJobs;
import org.urbanstat.facts.SentReturns;
import org.urbanstat.indicators.CompletedPart.Point;
import org.urbanstat.validation.ReturnOutcome;
import org.urbanstat.vocabulary.Fraction;

/**
 * In sixty random counties, of which returns of chosen towns and of years taken together are missing, no completion of them
 * leaves the bounds, and one reaches each.
 */
class CompletedReturnsTest {
    private static final int COUNTIES = 60;
    private static final int COMPLETIONS = 50;
    private static final List<CompletedCounty> counties = new ArrayList<>();
    private static IndicatorCase night;

    /** A published row. */
    private record Row(
            CompletedIndicator indicator, CompletedCounty county, String area, int year, Bounds bounds, String line) {
        /** What each town and year brings into it. */
        List<CompletedPart> parts() {
            return Stream.of("100", "101", "102")
                    .map(town -> county.code() + town)
                    .filter(town -> town.startsWith(area))
                    .flatMap(town -> indicator
                            .years(year)
                            .mapToObj(y -> county.part(indicator, town, y))
                            .flatMap(Optional::stream))
                    .toList();
        }
    }

    private record Bounds(Optional<BigDecimal> value, Optional<BigDecimal> lower, Optional<BigDecimal> upper) {}

    @BeforeAll
    static void compute() {
        night = new IndicatorCase(ProjectJobs.with(
                BoundedIndicators.EQUIPPED,
                BoundedIndicators.EQUIPPED_OF_ALL,
                BoundedIndicators.VISITS,
                BoundedIndicators.LAND,
                BoundedIndicators.VISITS_OF_YEARS));
        Random random = new Random(20261127);
        for (int i = 0; i < COUNTIES; i++) {
            CompletedCounty county = new CompletedCounty("6301" + (10 + i), random);
            counties.add(county);
            SentReturns returns = night.returns();
            returns.send(
                    county.code() + ".xlsx",
                    "2024-01-20",
                    county.rows().entrySet().stream()
                            .map(sent -> returns.accepted(
                                    sent.getKey(), sent.getValue().toArray(String[]::new)))
                            .toArray(ReturnOutcome[]::new));
            county.missing().forEach(night::owe);
        }
        night.compute();
    }

    @AfterAll
    static void close() {
        night.close();
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (String line : night.lines("select indicator_code, area_code, period, value, lower_bound, upper_bound"
                + " from indicators.indicator_value where is_provisional union all"
                + " select indicator_code, area_code, period, null, lower_bound, upper_bound"
                + " from indicators.possible_value")) {
            String[] cells = line.split("\\|");
            CompletedIndicator.ALL.stream()
                    .filter(i -> i.code().equals(cells[0]))
                    .forEach(i -> rows.add(new Row(
                            i,
                            counties.stream()
                                    .filter(c -> cells[1].startsWith(c.code()))
                                    .findFirst()
                                    .orElseThrow(),
                            cells[1],
                            Integer.parseInt(cells[2]),
                            new Bounds(number(cells[3]), number(cells[4]), number(cells[5])),
                            line)));
        }
        return rows;
    }

    private static Optional<BigDecimal> number(String cell) {
        return cell.equals("null") ? Optional.empty() : Optional.of(new BigDecimal(cell));
    }

    @Test
    void noCompletionLeavesTheBounds() {
        Random random = new Random(1);
        for (Row row : rows()) {
            if (row.bounds().lower().isPresent()) {
                for (int i = 0; i < COMPLETIONS; i++) {
                    Fraction value = value(
                            row, row.parts().stream().map(p -> p.any(random)).toList());
                    assertThat(value)
                            .as(row.line())
                            .isBetween(
                                    Fraction.of(row.bounds().lower().get()),
                                    Fraction.of(row.bounds().upper().get()));
                }
            }
        }
    }

    /** Found by the method of Dinkelbach: what a ratio gains beyond another, until no part gains any more. */
    @Test
    void someCompletionReachesEachBound() {
        int reached = 0;
        for (Row row : rows()) {
            List<CompletedPart> parts = row.parts();
            if (!isBounded(row, parts)) {
                assertThat(row.bounds().lower()).as(row.line()).isEmpty();
                assertThat(row.bounds().upper()).as(row.line()).isEmpty();
                continue;
            }
            BigDecimal least = rounded(extreme(row, parts, -1), false);
            BigDecimal most = rounded(extreme(row, parts, 1), true);
            if (row.bounds().lower().isEmpty()) {
                // nothing is open: the missing returns bear on nothing that counts
                assertThat(List.of(least, most))
                        .as(row.line())
                        .allMatch(v -> v.subtract(row.bounds().value().orElseThrow())
                                        .abs()
                                        .doubleValue()
                                <= 0.01);
                continue;
            }
            assertThat(row.bounds().lower().get()).as(row.line()).isEqualByComparingTo(least);
            assertThat(row.bounds().upper().get()).as(row.line()).isEqualByComparingTo(most);
            reached++;
        }
        assertThat(reached).isGreaterThan(300);
    }

    private static boolean isBounded(Row row, List<CompletedPart> parts) {
        return parts.stream().allMatch(CompletedPart::isBounded)
                && (!row.indicator().isRatio()
                        || parts.stream()
                                        .map(p -> p.corners().stream()
                                                .map(Point::denominator)
                                                .min(Fraction::compareTo)
                                                .orElseThrow())
                                        .reduce(Fraction.ZERO, Fraction::plus)
                                        .signum()
                                > 0);
    }

    private static Fraction extreme(Row row, List<CompletedPart> parts, int sign) {
        Fraction at = value(row, parts.stream().map(p -> p.corners().get(0)).toList());
        while (true) {
            Fraction ratio = row.indicator().isRatio() ? at.over(Fraction.HUNDRED) : Fraction.ZERO;
            BinaryOperator<Point> further =
                    (one, other) -> gain(other, ratio).compareTo(gain(one, ratio)) * sign > 0 ? other : one;
            Fraction next = value(
                    row,
                    parts.stream()
                            .map(p -> p.corners().stream().reduce(further).orElseThrow())
                            .toList());
            if (next.compareTo(at) * sign <= 0) {
                return at;
            }
            at = next;
        }
    }

    private static Fraction gain(Point point, Fraction ratio) {
        return point.numerator().minus(point.denominator().times(ratio));
    }

    private static Fraction value(Row row, List<Point> points) {
        Fraction above = points.stream().map(Point::numerator).reduce(Fraction.ZERO, Fraction::plus);
        Fraction below = points.stream().map(Point::denominator).reduce(Fraction.ZERO, Fraction::plus);
        return row.indicator().isRatio() ? above.times(Fraction.HUNDRED).over(below) : above;
    }

    /** To the decimals of the unit, outwards. */
    private static BigDecimal rounded(Fraction value, boolean isUpwards) {
        BigInteger hundredths = value.numerator().multiply(BigInteger.valueOf(100));
        BigInteger[] parts = hundredths.divideAndRemainder(value.denominator());
        return new BigDecimal(isUpwards && parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0], 2);
    }
}
