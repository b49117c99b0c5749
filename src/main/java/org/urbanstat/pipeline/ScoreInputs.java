package org.urbanstat.pipeline;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.linkage.ScoreSubject;
import org.urbanstat.linkage.ScoredValue;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;

/** The candidate's indicators of some counties and their towns, and the targets that waivers do not demand of them. */
final class ScoreInputs {
    private final Map<String, Map<String, ScoredValue>> values = new HashMap<>();
    private final Map<String, Set<String>> awaited = new HashMap<>();
    private final Map<String, Map<String, String>> waived = new HashMap<>();

    /** @param denominator and numerator are null for a difference, value where there is none */
    record Value(
            String areaCode,
            String period,
            String indicatorCode,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            BigDecimal value,
            boolean isPercent,
            boolean isProvisional) {
        ScoredValue scored() {
            return numerator == null
                    ? new ScoredValue(value, Optional.empty(), BigDecimal.ONE, isProvisional)
                    : new ScoredValue(
                            numerator,
                            Optional.ofNullable(denominator),
                            isPercent ? BigDecimal.valueOf(100) : BigDecimal.ONE,
                            isProvisional);
        }
    }

    record Awaited(String areaCode, String period, String indicatorCode) {}

    record Waiver(String areaCode, String period, String indicatorCode, String reason) {}

    ScoreInputs(JdbcClient jdbc, Collection<AreaCode> counties, Collection<String> indicators) {
        read(jdbc, "scored-values", counties, indicators, Value.class)
                .forEach(v -> values.computeIfAbsent(key(v.areaCode(), v.period()), k -> new HashMap<>())
                        .put(v.indicatorCode(), v.scored()));
        read(jdbc, "awaited-scores", counties, indicators, Awaited.class)
                .forEach(a -> awaited.computeIfAbsent(key(a.areaCode(), a.period()), k -> new HashSet<>())
                        .add(a.indicatorCode()));
        read(jdbc, "scored-waivers", counties, indicators, Waiver.class)
                .forEach(w -> waived.computeIfAbsent(key(w.areaCode(), w.period()), k -> new HashMap<>())
                        .put(w.indicatorCode(), w.reason()));
    }

    private static <T> List<T> read(
            JdbcClient jdbc, String file, Collection<AreaCode> counties, Collection<String> indicators, Class<T> row) {
        return jdbc.sql(SqlFile.beside(ScoreInputs.class, file).text())
                .param("counties", counties.stream().map(AreaCode::digits).toArray(String[]::new))
                .param("indicators", indicators.toArray(String[]::new))
                .query(row)
                .list();
    }

    ScoreSubject town(AreaCode town, Period period) {
        return subject(town.digits(), town.digits(), town, period);
    }

    /** A department's code is that of its county and its name: a county has one of a name. It is measured by its county. */
    ScoreSubject department(AreaCode county, String department, Period period) {
        return subject(county.digits() + ':' + department, department, county, period);
    }

    private ScoreSubject subject(String code, String key, AreaCode area, Period period) {
        return new ScoreSubject(
                code,
                key,
                year(area, period),
                year(area, period.yearBefore()),
                waived.getOrDefault(key(area.digits(), period.text()), Map.of()));
    }

    private ScoreSubject.Year year(AreaCode area, Period period) {
        String key = key(area.digits(), period.text());
        return new ScoreSubject.Year(values.getOrDefault(key, Map.of()), awaited.getOrDefault(key, Set.of()));
    }

    private static String key(String area, String period) {
        return area + ' ' + period;
    }
}
