package org.urbanstat.explanation;

import java.util.List;
import java.util.Optional;
import org.urbanstat.definitions.ScorecardPolicy.LateReturns;
import org.urbanstat.linkage.CountyScorecard;
import org.urbanstat.linkage.ScoreRow;
import org.urbanstat.linkage.ScoreRow.Listing;
import org.urbanstat.linkage.ScoredValue;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.AreaLevel;

/**
 * A town or a department on the scorecard of its county, and what becomes of it with another figure of its own: all who are
 * ranked with it are scored again.
 *
 * @param group the towns that it is ranked with, itself included; empty for a department
 * @param area whose figures measure it
 * @param code of the subject
 */
record TriedSubject(CountyScorecard card, List<AreaCode> group, AreaCode area, String code) {
    /**
     * Where it comes to.
     *
     * @param beside for each who is ranked with it: 1 above it, 0 level, -1 below; 2 where either has no score
     */
    record Tried(ScoreRow row, List<Integer> beside) {
        /** Of two figures between which every score moves one way or not at all, equal ones leave it so in between. */
        Place place() {
            return new Place(row.grade(), row.listing(), beside);
        }
    }

    /** What a grade and both lists depend on. */
    record Place(Optional<String> grade, Listing listing, List<Integer> beside) {}

    Tried now() {
        return on(card);
    }

    Tried with(String indicator, ScoredValue value) {
        return on(new CountyScorecard(
                card.policy(),
                card.targets(),
                card.period(),
                new MovedFigures(card.figures(), area, card.period(), indicator, value)));
    }

    Optional<ScoredValue> value(AreaCode of, String indicator) {
        return Optional.ofNullable(
                card.figures().year(of, card.period()).values().get(indicator));
    }

    /** Of towns alone: a department owes no returns. */
    Optional<LateReturns> late() {
        return card.policy().notice().lateReturns().filter(late -> isTown());
    }

    boolean isTown() {
        return area.level() == AreaLevel.TOWN;
    }

    private Tried on(CountyScorecard tried) {
        List<ScoreRow> rows = isTown() ? tried.towns(group) : tried.departments(area);
        ScoreRow own = rows.stream()
                .filter(r -> r.subject().code().equals(code))
                .findFirst()
                .orElseThrow();
        return new Tried(own, rows.stream().map(r -> beside(own, r)).toList());
    }

    private static int beside(ScoreRow own, ScoreRow other) {
        return own.rank()
                .flatMap(o -> other.rank().map(r -> Integer.signum(o.compareTo(r))))
                .orElse(2);
    }
}
