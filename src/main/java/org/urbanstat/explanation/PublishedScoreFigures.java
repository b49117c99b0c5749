package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.Indicator;
import org.urbanstat.definitions.Waiver;
import org.urbanstat.linkage.ScoreFigures;
import org.urbanstat.linkage.ScoreSubject;
import org.urbanstat.linkage.ScoredValue;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;

/** What a release says of the indicators that scorecards ask for; what they could come to is not asked here. */
final class PublishedScoreFigures implements ScoreFigures {
    private static final SqlFile FIGURES = SqlFile.beside(PublishedScoreFigures.class, "scored-figures");
    private static final SqlFile LACKING = SqlFile.beside(PublishedScoreFigures.class, "lacking-returns");

    private final Definitions definitions;
    private final Map<String, Map<String, ScoredValue>> values = new HashMap<>();
    private final Map<String, Set<String>> awaited = new HashMap<>();

    record Figure(
            String areaCode,
            String period,
            String indicatorCode,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            BigDecimal value,
            boolean isPercent,
            boolean isProvisional) {
        ScoredValue scored() {
            return ScoredValue.of(numerator, denominator, value, isPercent, isProvisional);
        }
    }

    record Lacking(String townCode, String formCode, String year) {}

    PublishedScoreFigures(
            JdbcClient mart,
            Definitions definitions,
            Collection<String> counties,
            Period period,
            Collection<String> indicators) {
        this.definitions = definitions;
        Map<String, Set<String>> rests = indicators.stream().collect(Collectors.toMap(code -> code, this::forms));
        String[] years = {period.text(), period.yearBefore().text()};
        mart.sql(FIGURES.text())
                .param("years", years)
                .param("counties", counties.toArray(String[]::new))
                .param("indicators", indicators.toArray(String[]::new))
                .query(Figure.class)
                .list()
                .forEach(f -> values.computeIfAbsent(key(f.areaCode(), f.period()), k -> new HashMap<>())
                        .put(f.indicatorCode(), f.scored()));
        mart.sql(LACKING.text())
                .param("years", years)
                .param("counties", counties.toArray(String[]::new))
                .query(Lacking.class)
                .list()
                .forEach(lacking -> await(lacking, rests));
    }

    /** The county waits for what one of its towns waits for. */
    private void await(Lacking lacking, Map<String, Set<String>> rests) {
        List<String> waiting = rests.entrySet().stream()
                .filter(e -> e.getValue().contains(lacking.formCode()))
                .map(Map.Entry::getKey)
                .toList();
        Stream.of(lacking.townCode(), lacking.townCode().substring(0, 6))
                .forEach(area -> awaited.computeIfAbsent(key(area, lacking.year()), k -> new HashSet<>())
                        .addAll(waiting));
    }

    /** A difference rests on the forms of both sides, a count of returns on every form. */
    private Set<String> forms(String code) {
        Set<String> forms = new TreeSet<>();
        definitions.indicator(code).ifPresent(indicator -> {
            indicator.difference().forEach(side -> forms.addAll(forms(side)));
            forms.addAll(indicator.forms());
        });
        if (forms.remove(Indicator.RETURNS)) {
            definitions.forms().keySet().forEach(form -> forms.add(form.text()));
        }
        return forms;
    }

    @Override
    public ScoreSubject.Year year(AreaCode area, Period period) {
        String key = key(area.digits(), period.text());
        return new ScoreSubject.Year(values.getOrDefault(key, Map.of()), awaited.getOrDefault(key, Set.of()), Map.of());
    }

    @Override
    public Map<String, String> waived(AreaCode area, Period period) {
        Map<String, String> waived = new HashMap<>();
        for (Waiver waiver : definitions.waivers()) {
            if (waiver.area().equals(area) && waiver.holds(period)) {
                waiver.target().ifPresent(indicator -> waived.putIfAbsent(indicator, waiver.reason()));
            }
        }
        return waived;
    }

    private static String key(String area, String year) {
        return area + ' ' + year;
    }
}
