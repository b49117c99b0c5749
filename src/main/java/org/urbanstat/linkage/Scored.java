package org.urbanstat.linkage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.urbanstat.definitions.ScoreItem;
import org.urbanstat.linkage.ScorePart.State;
import org.urbanstat.vocabulary.Fraction;
import org.urbanstat.vocabulary.Text;

/**
 * A subject with the marks of its items.
 *
 * @param score 0 to 100, unrounded; absent where no item counts
 * @param possible from what to what it can come; absent where no item can count
 */
record Scored(
        ScoreSubject subject, List<ScoredItem> items, Optional<Fraction> score, Optional<PossibleScore> possible) {
    private static final int SHARE_DECIMALS = 12;

    static Scored of(ScoreSubject subject, List<ScoredItem> items, Optional<PossibleScore> possible) {
        Fraction weights = weights(items);
        Fraction marks = sum(items.stream().flatMap(i -> i.marks().stream()));
        return new Scored(
                subject,
                items,
                Optional.of(weights)
                        .filter(w -> w.signum() > 0)
                        .map(w -> marks.times(Fraction.HUNDRED).over(w).atMost(Fraction.HUNDRED)),
                possible);
    }

    /** Whether a return that would move the score is missing. */
    boolean isProvisional() {
        return items.stream()
                .anyMatch(i -> i.state() == State.NOT_KNOWN
                        || i.isByUnsettled()
                        || i.state() == State.COUNTED && isProvisional(i));
    }

    /** A rise rests on the year before too. */
    private boolean isProvisional(ScoredItem item) {
        String indicator = item.item().indicator();
        boolean isRise = item.item().method() == ScoreItem.Method.IMPROVEMENT;
        return subject.now().isUnsettled(indicator)
                || isRise && subject.before().isUnsettled(indicator);
    }

    /** Which items earned nothing and why, those of one reason together. */
    List<Text> notCounted() {
        Map<Text, List<Text>> items = new LinkedHashMap<>();
        this.items.forEach(item -> item.reason()
                .ifPresent(reason -> items.computeIfAbsent(reason, r -> new ArrayList<>())
                        .add(item.item().name())));
        return items.entrySet().stream()
                .map(e -> ScoreReason.notCounted(e.getValue(), e.getKey()))
                .toList();
    }

    List<ScorePart> parts() {
        Fraction weights = weights(items);
        List<ScorePart> parts = new ArrayList<>();
        for (ScoredItem item : items) {
            parts.add(part(item, weights, parts.size()));
        }
        return List.copyOf(parts);
    }

    private ScorePart part(ScoredItem item, Fraction weights, int place) {
        return new ScorePart(
                item.item(),
                item.goal(),
                item.state(),
                item.marks().map(m -> m.rounded(SHARE_DECIMALS)),
                item.marks().map(m -> share(item.weight(), weights)),
                item.marks().map(m -> share(m, weights)),
                item.isRedLineMissed(),
                item.reason(),
                possible.flatMap(p -> p.lowest().marks().get(place)).map(m -> m.rounded(SHARE_DECIMALS)),
                possible.flatMap(p -> p.highest().marks().get(place)).map(m -> m.rounded(SHARE_DECIMALS)));
    }

    private static BigDecimal share(Fraction part, Fraction weights) {
        return part.times(Fraction.HUNDRED).over(weights).rounded(SHARE_DECIMALS);
    }

    private static Fraction weights(List<ScoredItem> items) {
        return sum(items.stream().filter(i -> i.marks().isPresent()).map(ScoredItem::weight));
    }

    private static Fraction sum(Stream<Fraction> fractions) {
        return fractions.reduce(Fraction.ZERO, Fraction::plus);
    }
}
