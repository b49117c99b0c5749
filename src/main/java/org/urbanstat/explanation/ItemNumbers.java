package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.urbanstat.definitions.Policies.Mandate;
import org.urbanstat.definitions.ScoreItem;
import org.urbanstat.definitions.TargetPolicy;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/**
 * The numbers that a scorecard sets for an item, each with the line that sets it, or that of the item.
 *
 * @param list the list of the policy's file that the item stands in
 */
record ItemNumbers(Basis basis, Mandate mandate, String list, ScoreItem item) {
    private static final List<String> COMPARISONS = List.of("at_least", "at_most", "equal");

    Explained weight() {
        return number("weight", Basis.text("score.weight"), item.weight());
    }

    Explained number(String key, Text label, BigDecimal value) {
        Explained step = Explained.given(Kind.POLICY, key, label, Optional.of(value));
        return line(key).or(this::line).map(step::from).orElse(step);
    }

    /** What a subject has to reach: its own target, that of the item, or that of the target policy of the year. */
    Explained target(String subject, Period period, Text label, BigDecimal value) {
        Explained step = Explained.given(Kind.POLICY, "target_value", label, Optional.of(value));
        boolean isOwn = item.subjects().containsKey(subject);
        return (isOwn ? line("subjects", subject) : asked(period))
                .or(this::line)
                .map(step::from)
                .orElse(step);
    }

    private Optional<Source> asked(Period period) {
        if (item.goal().isPresent()) {
            return COMPARISONS.stream().flatMap(c -> line(c).stream()).findFirst();
        }
        Optional<Mandate> targets =
                basis.definitions().policies().targetsOn(period).map(TargetPolicy::mandate);
        return targets.flatMap(m ->
                basis.line(m.document(), "policy/", "code=" + m.code(), "targets", "indicator=" + item.indicator()));
    }

    private Optional<Source> line(String... keys) {
        String[] place = Stream.concat(
                        Stream.of("code=" + mandate.code(), list, "indicator=" + item.indicator()), Stream.of(keys))
                .toArray(String[]::new);
        return basis.line(mandate.document(), "policy/", place);
    }
}
