package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Text;

/**
 * One figure under the policy in force and under the changed one.
 *
 * @param code of the policy, or for a target of the indicator
 * @param before absent without a figure, as are rewards that are not computable
 * @param stateBefore of a reward its status, of a quota the standard of its tier in m² per person, of a target met,
 *     missed or exempt; empty where there is no row
 * @param reason why there is no figure after, where there is none
 */
public record WhatIfMove(
        Kind kind,
        String code,
        AreaCode area,
        String name,
        Optional<BigDecimal> before,
        Optional<BigDecimal> after,
        String stateBefore,
        String stateAfter,
        Text reason) {
    /** What kind of figure; whole yuan, m², or the value of the target. */
    public enum Kind {
        REWARD,
        QUOTA,
        TARGET;

        /** The word used in tables and messages. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Absent where there is no figure on either side. */
    public Optional<BigDecimal> change() {
        return before.isEmpty() && after.isEmpty()
                ? Optional.empty()
                : Optional.of(after.orElse(BigDecimal.ZERO).subtract(before.orElse(BigDecimal.ZERO)));
    }

    /** In percent of before, one decimal; absent where there was nothing. */
    public Optional<BigDecimal> percent() {
        return before.filter(b -> b.signum() != 0)
                .flatMap(b -> change().map(c -> c.movePointRight(2).divide(b, 1, java.math.RoundingMode.HALF_UP)));
    }

    public boolean isMoved() {
        return isStateMoved() || change().filter(c -> c.signum() != 0).isPresent();
    }

    public boolean isStateMoved() {
        return !stateBefore.equals(stateAfter);
    }
}
