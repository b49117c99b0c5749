package org.urbanstat.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.urbanstat.definitions.ScoreItem;
import org.urbanstat.definitions.ScorecardPolicy;
import org.urbanstat.definitions.ScorecardPolicy.Grade;
import org.urbanstat.definitions.TargetPolicy;
import org.urbanstat.linkage.ScoreRow.Listing;
import org.urbanstat.vocabulary.Fraction;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/**
 * The scores of subjects that are ranked among themselves: score = 100 · Σ marks ÷ Σ weights over the items that count, at
 * most 100. Ranks are those of a competition, on unrounded scores.
 */
public final class Scorecard {
    private final ScorecardPolicy policy;
    private final List<Scored> subjects;
    private final ScoreLists lists;

    private Scorecard(ScorecardPolicy policy, Period period, List<Scored> subjects, boolean isOfTowns) {
        this.policy = policy;
        this.subjects = subjects;
        this.lists = new ScoreLists(
                policy,
                period,
                (int) subjects.stream().filter(s -> s.score().isPresent()).count(),
                isOfTowns);
    }

    /**
     * The rows of towns, in their order.
     *
     * @param targets of the period, for items without a target of their own
     * @param towns of one county, those that the policy scores
     */
    public static List<ScoreRow> ofTowns(
            ScorecardPolicy policy, TargetPolicy targets, Period period, List<ScoreSubject> towns) {
        return rows(policy, targets, period, towns, true, town -> policy.towns());
    }

    /** The rows of the departments of one county, each scored by the items that it answers for. */
    public static List<ScoreRow> ofDepartments(
            ScorecardPolicy policy, TargetPolicy targets, Period period, List<ScoreSubject> departments) {
        return rows(
                policy,
                targets,
                period,
                departments,
                false,
                department -> policy.departments().stream()
                        .filter(item -> item.department().equals(Optional.of(department.key())))
                        .toList());
    }

    private static List<ScoreRow> rows(
            ScorecardPolicy policy,
            TargetPolicy targets,
            Period period,
            List<ScoreSubject> subjects,
            boolean isOfTowns,
            Function<ScoreSubject, List<ScoreItem>> items) {
        ItemScoring scoring = new ItemScoring(targets, policy.missing(), subjects);
        List<Scored> scored =
                subjects.stream().map(s -> scored(scoring, s, items.apply(s))).toList();
        Scorecard card = new Scorecard(policy, period, scored, isOfTowns);
        return scored.stream().map(card::row).toList();
    }

    private static Scored scored(ItemScoring scoring, ScoreSubject subject, List<ScoreItem> items) {
        PossibleScoring possible = new PossibleScoring(scoring);
        return Scored.of(
                subject,
                items.stream().map(item -> scoring.of(item, subject)).toList(),
                PossibleScore.of(
                        items,
                        items.stream().map(item -> possible.of(item, subject)).toList()));
    }

    private ScoreRow row(Scored scored) {
        Optional<Integer> rank = scored.score().map(this::rank);
        List<Text> notices = lists.notices(scored);
        Optional<Text> tilt = notices.isEmpty() ? lists.tilt(scored, rank) : Optional.empty();
        List<Text> reasons = new ArrayList<>(notices);
        tilt.ifPresent(reasons::add);
        reasons.addAll(scored.notCounted());
        if (scored.score().isEmpty()) {
            reasons.add(ScoreReason.nothingCounts());
        }
        reasons.add(policy.remark());
        return new ScoreRow(
                scored.subject(),
                scored.score().map(s -> s.rounded(2)),
                rank,
                scored.score().map(this::grade),
                listing(notices, tilt),
                scored.isProvisional(),
                scored.possible().map(possible -> range(scored, possible)),
                List.copyOf(reasons),
                scored.parts());
    }

    private static Listing listing(List<Text> notices, Optional<Text> tilt) {
        if (!notices.isEmpty()) {
            return Listing.NOTICE;
        }
        return tilt.isPresent() ? Listing.TILT : Listing.NONE;
    }

    private int rank(Fraction score) {
        return 1
                + (int) subjects.stream()
                        .flatMap(s -> s.score().stream())
                        .filter(other -> other.compareTo(score) > 0)
                        .count();
    }

    /** Others are above it for sure while it is as high as it can be, or perhaps while it is as low. */
    private ScoreRow.Range range(Scored scored, PossibleScore possible) {
        Fraction lowest = possible.lowest().score();
        Fraction highest = possible.highest().score();
        List<PossibleScore> others = subjects.stream()
                .filter(other -> other != scored)
                .flatMap(other -> other.possible().stream())
                .toList();
        long above = others.stream()
                .filter(o -> !o.mayBeMissing() && o.lowest().score().compareTo(highest) > 0)
                .count();
        long perhapsAbove = others.stream()
                .filter(o -> o.highest().score().compareTo(lowest) > 0)
                .count();
        return new ScoreRow.Range(lowest.rounded(2), highest.rounded(2), (int) above + 1, (int) perhapsAbove + 1);
    }

    private String grade(Fraction score) {
        return policy.grades().stream()
                .filter(g -> g.from()
                        .map(from -> score.compareTo(Fraction.of(from)) >= 0)
                        .orElse(true))
                .map(Grade::name)
                .findFirst()
                .orElseThrow();
    }
}
