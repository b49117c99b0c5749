package org.urbanstat.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.PersonLandPolicy;
import org.urbanstat.definitions.PersonMoneyPolicy;
import org.urbanstat.definitions.Policies.Scope;
import org.urbanstat.explanation.WhatIfMove.Kind;
import org.urbanstat.linkage.TownYears;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/**
 * Tries a changed policy out on the returns that a release rests on. Both sides are computed by the same engine from
 * the same inputs, so a policy that is not changed moves nothing. Nothing is written.
 */
public final class WhatIf {
    private final JdbcClient mart;
    private final Definitions before;
    private final Definitions after;
    private final Period period;

    /**
     * @param mart a session that may read the mart, as of the release
     * @param before the definitions of the release
     * @param after the same with another policy
     */
    public WhatIf(JdbcClient mart, Definitions before, Definitions after, Period period) {
        this.mart = mart;
        this.before = before;
        this.after = after;
        this.period = period;
    }

    /** @param county absent for all of the register */
    public WhatIfOutcome outcome(Optional<AreaCode> county) {
        List<AreaCode> towns = before.register().townsThere(period.lastDay()).stream()
                .filter(t -> isSharedAcross() || county.isEmpty() || t.county().equals(county.get()))
                .toList();
        Set<String> counties = towns.stream().map(t -> t.county().digits()).collect(Collectors.toSet());
        TownYears years = years(towns);
        List<WhatIfPool> poolsBefore = new ArrayList<>();
        List<WhatIfPool> poolsAfter = new ArrayList<>();
        List<WhatIfMove> rewards = new RewardMoves(
                        rewards(before, years, towns, poolsBefore), rewards(after, years, towns, poolsAfter))
                .list(this::name);
        List<WhatIfMove> quotas =
                new QuotaMoves(period, years, towns).list(policies(before), policies(after), this::name);
        List<ScoreMove> scores = new ScoreMoves(mart, before, after, period, this::name).list(towns);
        PublishedAwards awards = new PublishedAwards(mart, period, counties);
        PublishedStandings standings = new PublishedStandings(mart, period, counties);
        List<WhatIfMove> moves = new ArrayList<>();
        moves.addAll(awards.standing(Kind.REWARD, rewards, this::name));
        moves.addAll(awards.standing(Kind.QUOTA, quotas, this::name));
        moves.addAll(new TargetStates(before, after, period).moves(mart, counties));
        List<WhatIfMove> instead = new ArrayList<>(awards.instead(Kind.REWARD, rewards));
        instead.addAll(awards.instead(Kind.QUOTA, quotas));
        List<WhatIfMove> shown = shown(moves, county);
        List<Text> notes = new ArrayList<>(awards.notes(shown));
        notes.addAll(standings.notes(shownScores(scores, county)));
        return new WhatIfOutcome(
                shown,
                shownScores(standings.standing(scores), county),
                new WhatIfOutcome.Instead(shown(instead, county), shownScores(standings.instead(scores), county)),
                poolsBefore.stream().map(awards::standing).toList(),
                poolsAfter.stream().map(awards::standing).toList(),
                List.copyOf(notes));
    }

    private static List<WhatIfMove> shown(List<WhatIfMove> moves, Optional<AreaCode> county) {
        return moves.stream()
                .filter(m -> county.isEmpty() || m.area().county().equals(county.get()))
                .sorted(biggestFirst())
                .toList();
    }

    private static List<ScoreMove> shownScores(List<ScoreMove> moves, Optional<AreaCode> county) {
        return moves.stream()
                .filter(m -> county.isEmpty() || m.county().equals(county.get()))
                .toList();
    }

    private static Comparator<WhatIfMove> biggestFirst() {
        return Comparator.comparing(WhatIfMove::kind)
                .thenComparing(m -> m.kind() == WhatIfMove.Kind.TARGET ? m.code() : "")
                .thenComparing(m -> m.change().map(c -> c.abs().negate()).orElse(java.math.BigDecimal.ZERO))
                .thenComparing(WhatIfMove::area)
                .thenComparing(WhatIfMove::code);
    }

    private List<org.urbanstat.linkage.PersonMoneyReward> rewards(
            Definitions definitions, TownYears years, List<AreaCode> towns, List<WhatIfPool> pools) {
        return money(definitions)
                .flatMap(policy -> new TriedMoney(policy, period, years).rewards(towns, pools).stream())
                .toList();
    }

    private Stream<PersonMoneyPolicy> money(Definitions definitions) {
        return definitions.policies().personMoney().stream()
                .filter(p -> p.pools().containsKey(period))
                .filter(p -> period.compareTo(definitions.nightly().lastPeriod()) <= 0);
    }

    private List<PersonLandPolicy> policies(Definitions definitions) {
        return definitions.policies().personLand().stream()
                .filter(p -> p.periods().contains(period))
                .toList();
    }

    private boolean isSharedAcross() {
        return Stream.concat(money(before), money(after)).anyMatch(p -> p.scope() != Scope.EACH_COUNTY);
    }

    private TownYears years(List<AreaCode> towns) {
        int cohorts = Stream.concat(money(before), money(after))
                .mapToInt(p -> p.decay().size())
                .max()
                .orElse(0);
        List<Period> years = Stream.iterate(period, Period::yearBefore)
                .limit(Math.max(2, cohorts))
                .toList();
        return new TownYears(PublishedTownYears.of(mart, before, towns, years));
    }

    private String name(AreaCode area) {
        return before.register().name(area, period.lastDay());
    }
}
