package org.urbanstat.definitions;

import java.time.LocalDate;
import java.util.Optional;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;

/**
 * A standing exception, printed beside every figure that rests on it.
 *
 * @param form absent when the rule is an indicator's target
 * @param period absent when it holds for every period until it expires
 * @param rule a rule code, or {@code target.INDICATOR}
 * @param who the office that grants it
 * @param expires the first day on which it no longer holds
 */
public record Waiver(
        AreaCode area,
        Optional<FormCode> form,
        Optional<Period> period,
        String rule,
        String reason,
        String who,
        LocalDate expires) {
    private static final String TARGET = "target.";

    /** Whether it covers the period: it is of that one or of all, and not expired when it ends. */
    public boolean holds(Period asked) {
        return period.map(asked::equals).orElse(true) && asked.lastDay().isBefore(expires);
    }

    /** The indicator whose target is not demanded; absent where a finding is excused. */
    public Optional<String> target() {
        return Optional.of(rule).filter(r -> r.startsWith(TARGET)).map(r -> r.substring(TARGET.length()));
    }
}
