package org.urbanstat.linkage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.urbanstat.definitions.ScorecardPolicy;
import org.urbanstat.vocabulary.Fraction;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/** Who stands on the tilt list and who on the notice list, with the reason of each entry. */
final class ScoreLists {
    private final ScorecardPolicy policy;
    private final Period period;
    private final int places;
    private final boolean isOfTowns;

    /**
     * @param scored how many have a score: the first third of them, rounded up, can be favoured
     * @param isOfTowns whether returns late or missing are asked about: a department owes none itself
     */
    ScoreLists(ScorecardPolicy policy, Period period, int scored, boolean isOfTowns) {
        this.isOfTowns = isOfTowns;
        this.policy = policy;
        this.period = period;
        this.places = (scored + policy.tilt().oneIn() - 1) / policy.tilt().oneIn();
    }

    /** Why it is favoured; asked only of those that no notice names. */
    Optional<Text> tilt(Scored scored, Optional<Integer> rank) {
        Fraction atLeast = Fraction.of(policy.tilt().atLeast());
        return rank.filter(r -> r <= places)
                .filter(r -> scored.score().orElseThrow().compareTo(atLeast) >= 0)
                .map(r -> ScoreReason.tilt(r, places));
    }

    /** Every reason for a public notice. */
    List<Text> notices(Scored scored) {
        List<Text> notices = new ArrayList<>();
        String key = scored.subject().key();
        policy.falseData().stream()
                .filter(f -> f.subject().equals(key) && f.period().equals(period))
                .forEach(f -> notices.add(ScoreReason.falseData(f)));
        BigDecimal below = policy.notice().below();
        scored.score()
                .filter(s -> s.compareTo(Fraction.of(below)) < 0)
                .ifPresent(s -> notices.add(ScoreReason.below(below.toPlainString())));
        scored.items().stream()
                .filter(ScoredItem::isRedLineMissed)
                .forEach(i -> notices.add(ScoreReason.redLine(i.item().name())));
        lateReturns(scored).ifPresent(notices::add);
        return notices;
    }

    private Optional<Text> lateReturns(Scored scored) {
        return policy.notice()
                .lateReturns()
                .filter(late -> isOfTowns)
                .flatMap(late -> scored.subject()
                        .now()
                        .value(late.indicator())
                        .map(ScoredValue::rest)
                        .filter(rest -> rest.compareTo(BigDecimal.valueOf(late.atLeast())) >= 0))
                .map(rest -> ScoreReason.lateReturns(rest.stripTrailingZeros().toPlainString()));
    }
}
