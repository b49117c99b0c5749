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
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.ScorecardPolicy;
import org.urbanstat.explanation.ScoreMove.Standing;
import org.urbanstat.linkage.CountyScorecard;
import org.urbanstat.linkage.ScoreFigures;
import org.urbanstat.linkage.ScoreRow;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;

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
        return new Paired<>(side(before, figures, towns), side(after, figures, towns))
                .moves((any, was, is) -> any.moved(standing(was), standing(is))).stream()
                        .sorted(BIGGEST_FIRST)
                        .toList();
    }

    private static Optional<Standing> standing(@Nullable Placed placed) {
        return Optional.ofNullable(placed).map(Placed::standing);
    }

    /** That score anybody in the year. */
    static Stream<ScorecardPolicy> policies(Definitions definitions, Period period) {
        return definitions.policies().scorecards().stream()
                .filter(p -> p.periods().contains(period))
                .filter(p -> period.compareTo(definitions.nightly().lastPeriod()) <= 0);
    }

    /** Where one side has a subject. */
    private record Placed(
            String policy, String subjectType, String subjectCode, String name, AreaCode county, Standing standing) {
        ScoreMove moved(Optional<Standing> was, Optional<Standing> is) {
            return new ScoreMove(policy, subjectType, subjectCode, name, county, was, is);
        }
    }

    /** By policy and subject. */
    private Map<String, Placed> side(Definitions definitions, ScoreFigures figures, Collection<AreaCode> towns) {
        Map<String, Placed> rows = new HashMap<>();
        policies(definitions, period).forEach(policy -> {
            CountyScorecard card = CountyScorecard.of(definitions.policies(), policy, period, figures);
            for (List<AreaCode> group : card.groups(List.copyOf(towns))) {
                AreaCode county = group.get(0).county();
                List<Placed> placed = new ArrayList<>();
                card.towns(group).forEach(row -> placed.add(placed(policy, "town", county, row)));
                card.departments(county).forEach(row -> placed.add(placed(policy, "department", county, row)));
                placed.forEach(p -> rows.put(p.policy() + ' ' + p.subjectType() + ' ' + p.subjectCode(), p));
            }
        });
        return rows;
    }

    private Placed placed(ScorecardPolicy policy, String type, AreaCode county, ScoreRow row) {
        String key = row.subject().key();
        return new Placed(
                policy.mandate().code(),
                type,
                row.subject().code(),
                type.equals("town") ? name.apply(new AreaCode(key)) : key,
                county,
                Standing.of(row));
    }
}
