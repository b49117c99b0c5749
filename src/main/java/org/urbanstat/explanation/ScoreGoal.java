package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.urbanstat.definitions.ScorecardPolicy;
import org.urbanstat.definitions.ScorecardPolicy.Grade;
import org.urbanstat.linkage.ScoreRow;
import org.urbanstat.linkage.ScoreRow.Listing;
import org.urbanstat.vocabulary.Text;

/**
 * Where somebody wants to come, or fears to: a grade, or a list. What lies beyond it in the same direction does as well.
 *
 * @param bestFirst all grades or lists, by their words
 * @param limit the score at which it begins or, of the notice list, ends; absent where it has none
 * @param oneIn of the places one in so many can be on the tilt list
 */
record ScoreGoal(Kind kind, String wanted, List<String> bestFirst, Optional<BigDecimal> limit, int oneIn) {
    private static final List<String> LISTS = Stream.of(Listing.TILT, Listing.NONE, Listing.NOTICE)
            .map(Listing::word)
            .toList();

    /** What a scorecard hands out. */
    enum Kind {
        GRADE,
        LISTING
    }

    /** @throws NotTried when the policy has no such grade */
    static ScoreGoal grade(String name, ScorecardPolicy policy) {
        List<String> grades = policy.grades().stream().map(Grade::name).toList();
        if (!grades.contains(name)) {
            throw new NotTried("reach.no.grade", policy.mandate().code(), name, String.join(", ", grades));
        }
        return new ScoreGoal(
                Kind.GRADE,
                name,
                grades,
                policy.grades().get(grades.indexOf(name)).from(),
                policy.tilt().oneIn());
    }

    static ScoreGoal listing(Listing list, ScorecardPolicy policy) {
        Optional<BigDecimal> limit = switch (list) {
            case TILT -> Optional.of(policy.tilt().atLeast());
            case NOTICE -> Optional.of(policy.notice().below());
            case NONE -> Optional.empty();
        };
        return new ScoreGoal(
                Kind.LISTING, list.word(), LISTS, limit, policy.tilt().oneIn());
    }

    boolean isHeld(ScoreRow row) {
        return place(row) == bestFirst.indexOf(wanted);
    }

    /** Whether it lies above what one has. */
    boolean isRise(ScoreRow now) {
        return bestFirst.indexOf(wanted) < place(now);
    }

    boolean isReached(ScoreRow now, ScoreRow then) {
        int goal = bestFirst.indexOf(wanted);
        int place = place(then);
        return isRise(now) ? place <= goal : place >= goal && place < bestFirst.size();
    }

    Text words(ScoreRow now) {
        String way = isHeld(now) ? "held" : isRise(now) ? "rise" : "fall";
        String score = limit.map(BigDecimal::toPlainString).orElse("0");
        return switch (kind) {
            case GRADE -> Basis.text("reach.grade." + way, wanted, score);
            case LISTING -> Basis.text("reach." + wanted + "." + way, score, oneIn);
        };
    }

    /** Without a score one is behind all that have one. */
    int place(ScoreRow row) {
        return switch (kind) {
            case GRADE -> row.grade().map(bestFirst::indexOf).orElse(bestFirst.size());
            case LISTING -> bestFirst.indexOf(row.listing().word());
        };
    }
}
