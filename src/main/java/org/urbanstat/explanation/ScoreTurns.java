package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.urbanstat.definitions.ScoreItem.Method;
import org.urbanstat.explanation.TriedSubject.Tried;
import org.urbanstat.linkage.ScorePart;
import org.urbanstat.linkage.ScoredValue;
import org.urbanstat.vocabulary.Fraction;

/**
 * The values of a subject's figure between which its score moves one way, those of all others the other way or not at all,
 * and every item counts or does not. They are the target, which can be one to be hit and whose red line is missed before it;
 * nought, from which on one can be measured by the best; the values of those who are measured by the same best; and the value
 * at which so many returns are late that a notice says so.
 */
record ScoreTurns(TriedSubject subject, Tried now, String indicator) {
    List<Fraction> values() {
        List<Fraction> values = new ArrayList<>(List.of(Fraction.ZERO));
        parts().flatMap(p -> p.goal().stream()).map(g -> Fraction.of(g.value())).forEach(values::add);
        if (parts().anyMatch(p -> p.item().method() == Method.BEST_RATIO)) {
            subject.group().stream()
                    .flatMap(town -> subject.value(town, indicator).stream())
                    .map(ScoredValue::exact)
                    .forEach(values::add);
        }
        late().map(ScoredValue::exact).forEach(values::add);
        return values;
    }

    private Stream<ScorePart> parts() {
        return now.row().parts().stream().filter(p -> p.item().indicator().equals(indicator));
    }

    /** What it is with just so many late. */
    private Stream<ScoredValue> late() {
        return subject.late().filter(late -> late.indicator().equals(indicator)).stream()
                .flatMap(late -> subject.value(subject.area(), indicator).stream()
                        .flatMap(value -> value.denominator().stream()
                                .map(all -> value.counting(all.subtract(BigDecimal.valueOf(late.atLeast()))))));
    }
}
