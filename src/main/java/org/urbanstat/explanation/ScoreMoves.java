package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.ScorecardPolicy;
import org.urbanstat.explanation.ScoreMove.Standing;
import org.urbanstat.linkage.CountyScorecard;
import org.urbanstat.linkage.ScoreFigures;
import org.urbanstat.linkage.ScoreRow;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/** The scores of a year under the policies in force beside those under changed ones, computed as a night does. */
record ScoreMoves(
        JdbcClient mart, Definitions before, Definitions after, Period period, Function<AreaCode, String> name) {
    static final Comparator<ScoreMove> BIGGEST_FIRST = Comparator.comparing(
                    ScoreMove::subjectType, Comparator.reverseOrder())
            .thenComparing(m -> m.change().map(c -> c.abs().negate()).orElse(BigDecimal.ZERO))
            .thenComparing(m -> -Math.abs(m.places()))
            .thenComparing(ScoreMove::subjectCode)
            .thenComparing(ScoreMove::policy);

    /** Every subject under either, moved or not. */
    List<ScoreMove> list(List<AreaCode> towns) {
        Set<String> counties = new TreeSet<>();
        towns.forEach(t -> counties.add(t.county().digits()));
        Set<String> indicators = new TreeSet<>();
        Stream.of(before, after)
                .flatMap(d -> policies(d, period))
                .forEach(p -> indicators.addAll(CountyScorecard.indicators(p)));
        ScoreFigures figures = new PublishedScoreFigures(mart, before, counties, period, indicators);
        Map<String, ScoreMove> was = side(before, figures, towns);
        Map<String, ScoreMove> is = side(after, figures, towns);
        Map<String, ScoreMove> all = new TreeMap<>(was);
        is.forEach((key, row) -> all.merge(key, row, ScoreMoves::joined));
        was.forEach((key, row) -> all.computeIfPresent(key, (k, now) -> is.containsKey(k) ? now : left(now)));
        return all.values().stream().sorted(BIGGEST_FIRST).toList();
    }

    static Stream<ScorecardPolicy> policies(Definitions definitions, Period period) {
        return definitions.policies().scorecards().stream()
                .filter(p -> p.periods().contains(period))
                .filter(p -> period.compareTo(definitions.nightly().lastPeriod()) <= 0);
    }

    private static ScoreMove joined(ScoreMove was, ScoreMove is) {
        return new ScoreMove(
                is.policy(), is.subjectType(), is.subjectCode(), is.name(), is.county(), was.after(), is.after());
    }

    private static ScoreMove left(ScoreMove was) {
        return new ScoreMove(
                was.policy(),
                was.subjectType(),
                was.subjectCode(),
                was.name(),
                was.county(),
                was.after(),
                Optional.empty());
    }

    /** By policy and subject, each with nothing before. */
    private Map<String, ScoreMove> side(Definitions definitions, ScoreFigures figures, Collection<AreaCode> towns) {
        Map<String, ScoreMove> rows = new HashMap<>();
        policies(definitions, period).forEach(policy -> {
            CountyScorecard card = CountyScorecard.of(definitions.policies(), policy, period, figures);
            for (List<AreaCode> group : card.groups(List.copyOf(towns))) {
                AreaCode county = group.get(0).county();
                List<ScoreMove> moves = new ArrayList<>();
                card.towns(group).forEach(row -> moves.add(entering(policy, "town", county, row)));
                card.departments(county).forEach(row -> moves.add(entering(policy, "department", county, row)));
                moves.forEach(m -> rows.put(m.policy() + ' ' + m.subjectType() + ' ' + m.subjectCode(), m));
            }
        });
        return rows;
    }

    private ScoreMove entering(ScorecardPolicy policy, String type, AreaCode county, ScoreRow row) {
        String key = row.subject().key();
        return new ScoreMove(
                policy.mandate().code(),
                type,
                row.subject().code(),
                type.equals("town") ? name.apply(new AreaCode(key)) : key,
                county,
                Optional.empty(),
                Optional.of(new Standing(
                        row.score(), row.rank(), row.grade(), row.listing().word(), Text.joined(row.reasons()))));
    }
}
