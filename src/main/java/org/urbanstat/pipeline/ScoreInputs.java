package org.urbanstat.pipeline;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.linkage.PossibleValue;
import org.urbanstat.linkage.ScoreFigures;
import org.urbanstat.linkage.ScoreSubject;
import org.urbanstat.linkage.ScoredValue;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Fraction;
import org.urbanstat.vocabulary.Period;

/** The candidate's indicators of some counties and their towns, and the targets that waivers do not demand of them. */
final class ScoreInputs implements ScoreFigures {
    private final Map<String, Map<String, ScoredValue>> values = new HashMap<>();
    private final Map<String, Set<String>> awaited = new HashMap<>();
    private final Map<String, Map<String, PossibleValue>> open = new HashMap<>();
    private final Map<String, Map<String, String>> waived = new HashMap<>();

    /** @param denominator and numerator are null for a difference */
    record Value(
            String areaCode,
            String period,
            String indicatorCode,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            BigDecimal value,
            boolean isPercent,
            boolean isProvisional,
            @Nullable BigDecimal lowerBound,
            @Nullable BigDecimal upperBound) {
        Stream<Open> open() {
            return isProvisional
                    ? Stream.of(new Open(areaCode, period, indicatorCode, lowerBound, upperBound))
                    : Stream.empty();
        }

        ScoredValue scored() {
            return ScoredValue.of(numerator, denominator, value, isPercent, isProvisional);
        }
    }

    /** @param isDue whether it is not just to come, but owed */
    record Awaited(String areaCode, String period, String indicatorCode, boolean isDue) {}

    /** @param lowerBound null, and the upper one with it, where nothing bounds the value */
    record Open(
            String areaCode,
            String period,
            String indicatorCode,
            @Nullable BigDecimal lowerBound,
            @Nullable BigDecimal upperBound) {
        PossibleValue possible() {
            return lowerBound == null || upperBound == null
                    ? PossibleValue.UNBOUNDED
                    : PossibleValue.between(Fraction.of(lowerBound), Fraction.of(upperBound));
        }
    }

    record Waiver(String areaCode, String period, String indicatorCode, String reason) {}

    ScoreInputs(JdbcClient jdbc, Collection<AreaCode> counties, Collection<String> indicators) {
        List<Value> scored = read(jdbc, "scored-values", counties, indicators, ScoreInputs::value);
        scored.forEach(v -> values.computeIfAbsent(key(v.areaCode(), v.period()), k -> new HashMap<>())
                .put(v.indicatorCode(), v.scored()));
        Stream.concat(
                        scored.stream().flatMap(Value::open),
                        read(jdbc, "open-scores", counties, indicators, ScoreInputs::open).stream())
                .forEach(o -> open.computeIfAbsent(key(o.areaCode(), o.period()), k -> new HashMap<>())
                        .put(o.indicatorCode(), o.possible()));
        read(jdbc, "awaited-scores", counties, indicators, ScoreInputs::awaited).forEach(this::await);
        read(jdbc, "scored-waivers", counties, indicators, ScoreInputs::waiver)
                .forEach(w -> waived.computeIfAbsent(key(w.areaCode(), w.period()), k -> new HashMap<>())
                        .put(w.indicatorCode(), w.reason()));
    }

    /** Of what neither a figure nor an earlier return bounds, nothing is known. */
    private void await(Awaited missing) {
        String key = key(missing.areaCode(), missing.period());
        if (missing.isDue()) {
            awaited.computeIfAbsent(key, k -> new HashSet<>()).add(missing.indicatorCode());
        }
        if (!values.getOrDefault(key, Map.of()).containsKey(missing.indicatorCode())) {
            open.computeIfAbsent(key, k -> new HashMap<>())
                    .putIfAbsent(missing.indicatorCode(), PossibleValue.UNBOUNDED);
        }
    }

    /** Rows are told column by column: a country has half a million, and to find a record's names anew costs most of a row. */
    private static <T> List<T> read(
            JdbcClient jdbc,
            String file,
            Collection<AreaCode> counties,
            Collection<String> indicators,
            RowMapper<T> row) {
        return jdbc.sql(SqlFile.beside(ScoreInputs.class, file).text())
                .param("counties", counties.stream().map(AreaCode::digits).toArray(String[]::new))
                .param("indicators", indicators.toArray(String[]::new))
                .query(row)
                .list();
    }

    @Override
    public Map<String, String> waived(AreaCode area, Period period) {
        return waived.getOrDefault(key(area.digits(), period.text()), Map.of());
    }

    @Override
    public ScoreSubject.Year year(AreaCode area, Period period) {
        String key = key(area.digits(), period.text());
        return new ScoreSubject.Year(
                values.getOrDefault(key, Map.of()),
                awaited.getOrDefault(key, Set.of()),
                open.getOrDefault(key, Map.of()));
    }

    private static Value value(ResultSet row, int number) throws SQLException {
        return new Value(
                row.getString("area_code"),
                row.getString("period"),
                row.getString("indicator_code"),
                row.getBigDecimal("numerator"),
                row.getBigDecimal("denominator"),
                row.getBigDecimal("value"),
                row.getBoolean("is_percent"),
                row.getBoolean("is_provisional"),
                row.getBigDecimal("lower_bound"),
                row.getBigDecimal("upper_bound"));
    }

    private static Awaited awaited(ResultSet row, int number) throws SQLException {
        return new Awaited(
                row.getString("area_code"),
                row.getString("period"),
                row.getString("indicator_code"),
                row.getBoolean("is_due"));
    }

    private static Open open(ResultSet row, int number) throws SQLException {
        return new Open(
                row.getString("area_code"),
                row.getString("period"),
                row.getString("indicator_code"),
                row.getBigDecimal("lower_bound"),
                row.getBigDecimal("upper_bound"));
    }

    private static Waiver waiver(ResultSet row, int number) throws SQLException {
        return new Waiver(
                row.getString("area_code"),
                row.getString("period"),
                row.getString("indicator_code"),
                row.getString("reason"));
    }

    private static String key(String area, String period) {
        return area + ' ' + period;
    }
}
