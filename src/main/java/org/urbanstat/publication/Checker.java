package org.urbanstat.publication;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.Copy;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.Indicator;
import org.urbanstat.vocabulary.AreaLevel;

/**
 * Computes every indicator of the candidate a second time, in exact arithmetic from the facts in force, shares out every
 * pool and scores towns and departments again. A disagreement is an error of the program or a row that somebody touched;
 * the candidate waits.
 */
final class Checker {
    private final JdbcClient jdbc;
    private final Copy copy;
    private final Definitions definitions;
    private final Touched touched;
    private final List<GateCase> disagreements = new ArrayList<>();

    /** An indicator of an area; absent numbers are null. */
    record Value(
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal value) {}

    record Published(
            String indicatorCode,
            String areaCode,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal value) {}

    record CountyOfYear(String year, String countyCode) {}

    Checker(JdbcClient jdbc, Copy copy, Definitions definitions, Touched touched) {
        this.jdbc = jdbc;
        this.copy = copy;
        this.definitions = definitions;
        this.touched = touched;
    }

    /** Before is what the candidate says, after what the second computation says. */
    List<GateCase> disagreements() {
        Map<String, List<String>> counties = new TreeMap<>();
        jdbc.sql(touched.in(SqlFile.beside(Checker.class, "checked-counties").text()))
                .query(CountyOfYear.class)
                .list()
                .forEach(c -> counties.computeIfAbsent(c.year(), y -> new ArrayList<>())
                        .add(c.countyCode()));
        counties.forEach((year, codes) -> Counties.groups(codes).forEach(group -> check(year, group)));
        definitions.policies().scorecards().forEach(p -> {
            disagreements.addAll(new SecondScores(jdbc, touched, p).disagreements());
            disagreements.addAll(new SecondMarks(jdbc, touched, p).disagreements());
            disagreements.addAll(new SecondEnds(jdbc, touched, p).disagreements());
        });
        disagreements.addAll(
                new PoolChecker(jdbc, touched, definitions.nightly().lastPeriod())
                        .disagreements(definitions.policies().personMoney()));
        disagreements.addAll(jdbc.sql(
                        touched.in(SqlFile.beside(Checker.class, "bounds-askew").text()))
                .query(GateCase.class)
                .list());
        return List.copyOf(disagreements);
    }

    private void check(String year, Counties counties) {
        Map<String, Map<String, Value>> again = again(year, counties);
        jdbc.sql(SqlFile.beside(Checker.class, "checked-values").text())
                .param("year", year)
                .param("counties", counties.codes().toArray(String[]::new))
                // column by column: to find the name of each in every row takes longer than to compare it
                .query((RowCallbackHandler) row -> compare(year, published(row), again));
        again.forEach((indicator, areas) -> areas.forEach((area, value) -> {
            if (!isOfReturns(indicator)) {
                disagreements.add(new GateCase(indicator, area, year, null, text(value.value())));
            }
        }));
    }

    private static Published published(ResultSet row) throws SQLException {
        return new Published(
                row.getString(1), row.getString(2), row.getBigDecimal(3), row.getBigDecimal(4), row.getBigDecimal(5));
    }

    /** What is compared is taken out, so that what is left is what the candidate lacks. */
    private void compare(String year, Published said, Map<String, Map<String, Value>> again) {
        Value second = again.getOrDefault(said.indicatorCode(), Map.of()).remove(said.areaCode());
        if (second == null) {
            disagreements.add(new GateCase(said.indicatorCode(), said.areaCode(), year, text(said.value()), null));
            return;
        }
        compare(said.indicatorCode() + " Σ", said.areaCode(), year, said.numerator(), second.numerator());
        compare(said.indicatorCode() + " ÷", said.areaCode(), year, said.denominator(), second.denominator());
        compare(said.indicatorCode(), said.areaCode(), year, said.value(), second.value());
    }

    private void compare(
            String figure, String area, String year, @Nullable BigDecimal said, @Nullable BigDecimal second) {
        boolean isSame = said == null || second == null ? said == second : said.compareTo(second) == 0;
        if (!isSame) {
            disagreements.add(new GateCase(figure, area, year, text(said), text(second)));
        }
    }

    private boolean isOfReturns(String code) {
        return definitions.indicator(code).filter(Indicator::isOfReturns).isPresent();
    }

    /** By indicator and area. */
    private Map<String, Map<String, Value>> again(String year, Counties counties) {
        SecondSums sums = new SecondSums(copy, definitions, year, counties);
        Map<String, Map<String, Value>> again = new HashMap<>();
        for (Indicator indicator : definitions.indicators()) {
            if (indicator.difference().isEmpty()) {
                again.put(
                        indicator.code(),
                        indicator
                                .cumulative()
                                .map(window -> together(indicator, window, year, counties))
                                .orElseGet(() -> areas(indicator, TownSides.of(indicator, sums))));
            }
        }
        for (Indicator indicator : definitions.indicators()) {
            if (!indicator.difference().isEmpty()) {
                again.put(indicator.code(), differences(indicator, again));
            }
        }
        return again;
    }

    /** The years of the window so far; none of a year in which nothing of it came. */
    private Map<String, Value> together(Indicator indicator, Indicator.Window window, String year, Counties counties) {
        int last = Integer.parseInt(year);
        if (!window.holds(last)) {
            return Map.of();
        }
        List<TownSides> years = IntStream.rangeClosed(window.from(), last)
                .mapToObj(Integer::toString)
                .map(each -> new SecondSums(copy, definitions, List.of(indicator), each, counties))
                .map(sums -> TownSides.of(indicator, sums))
                .toList();
        Map<String, Value> values = areas(indicator, TownSides.together(years));
        Set<String> own = years.get(years.size() - 1).areas();
        values.keySet().removeIf(area -> !own.contains(area));
        return values;
    }

    private static Map<String, Value> areas(Indicator indicator, TownSides sides) {
        Map<String, BigDecimal> above = new HashMap<>();
        Map<String, BigDecimal> below = new HashMap<>();
        sides.numerators().forEach((town, numerator) -> {
            for (String area : List.of(town, town.substring(0, 6))) {
                above.merge(area, numerator, BigDecimal::add);
                Optional.ofNullable(sides.denominators().get(town))
                        .ifPresent(denominator -> below.merge(area, denominator, BigDecimal::add));
            }
        });
        Map<String, Value> values = new HashMap<>();
        above.forEach((area, numerator) -> {
            if (isOf(indicator, area)) {
                BigDecimal denominator = below.get(area);
                values.put(area, new Value(numerator, denominator, value(indicator, numerator, denominator)));
            }
        });
        return values;
    }

    private static boolean isOf(Indicator indicator, String area) {
        return indicator.levels().contains(area.length() == 6 ? AreaLevel.COUNTY : AreaLevel.TOWN);
    }

    private static @Nullable BigDecimal value(
            Indicator indicator, BigDecimal numerator, @Nullable BigDecimal denominator) {
        if (indicator.denominator().isEmpty() || denominator == null) {
            return numerator.setScale(indicator.decimals(), RoundingMode.HALF_UP);
        }
        if (denominator.signum() <= 0) {
            return null;
        }
        BigDecimal dividend = indicator.isPercent() ? numerator.movePointRight(2) : numerator;
        return dividend.divide(denominator, indicator.decimals(), RoundingMode.HALF_UP);
    }

    private static Map<String, Value> differences(Indicator indicator, Map<String, Map<String, Value>> again) {
        Map<String, Value> minuends = again.getOrDefault(indicator.difference().get(0), Map.of());
        Map<String, Value> subtrahends =
                again.getOrDefault(indicator.difference().get(1), Map.of());
        Map<String, Value> values = new HashMap<>();
        minuends.forEach((area, minuend) -> {
            Value subtrahend = subtrahends.get(area);
            if (subtrahend != null && isOf(indicator, area)) {
                values.put(area, new Value(null, null, minus(minuend.value(), subtrahend.value())));
            }
        });
        return values;
    }

    private static @Nullable BigDecimal minus(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? null : one.subtract(other);
    }

    private static @Nullable String text(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }
}
