package org.urbanstat.validation;

import java.math.BigDecimal;
import java.util.Optional;
import org.urbanstat.definitions.CheckRule;
import org.urbanstat.vocabulary.Severity;

/**
 * The plausible bounds of a ratio, both included, and the outer ones beyond which it is refused. Judged by
 * multiplication, so that nothing is rounded.
 */
record TwoBounds(CheckRule rule) {
    /** Empty for a ratio within the bounds; the denominator is above zero. */
    Optional<Severity> breach(BigDecimal numerator, BigDecimal denominator) {
        if (isWithin(numerator, denominator, rule.lower(), rule.upper())) {
            return Optional.empty();
        }
        boolean isTolerable = isWithin(
                numerator,
                denominator,
                rule.limits().rejectBelow(),
                rule.limits().rejectAbove());
        return Optional.of(isTolerable ? rule.severity() : Severity.ERROR);
    }

    String written() {
        return Sentences.plain(rule.lower().orElseThrow()) + " – "
                + Sentences.plain(rule.upper().orElseThrow());
    }

    private static boolean isWithin(
            BigDecimal numerator, BigDecimal denominator, Optional<BigDecimal> lower, Optional<BigDecimal> upper) {
        return lower.map(l -> numerator.compareTo(l.multiply(denominator)) >= 0).orElse(true)
                && upper.map(u -> numerator.compareTo(u.multiply(denominator)) <= 0)
                        .orElse(true);
    }
}
