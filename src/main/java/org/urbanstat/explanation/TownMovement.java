package org.urbanstat.explanation;

import java.util.Locale;
import java.util.Optional;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Fraction;

/**
 * What one town gives to the difference of two figures of its county.
 *
 * @param share of the county's denominator, before and after; 0 where the town has no figure
 * @param within its own ratio moved: mean share × difference of its ratios
 * @param between its share moved: difference of its shares × (its mean ratio − the county's mean ratio)
 */
public record TownMovement(
        AreaCode town, String name, State state, Side from, Side to, Fraction within, Fraction between, Missing why) {
    /** Whether the town is on both sides. */
    public enum State {
        STAYING,
        ENTERING,
        LEAVING;

        /** The word used in tables and messages. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why a town has no figure on one side. */
    public enum Missing {
        /** It has one on both. */
        NOTHING,
        /** It owed returns then, and one that is needed is not used. */
        RETURN,
        /** It owed none then: it was not there, or its first period comes later. */
        TOWN,
        /** Its denominator is zero there, so it has no ratio. */
        ZERO
    }

    /**
     * The town on one side of the difference.
     *
     * @param value absent without a figure
     */
    public record Side(Optional<Fraction> value, Fraction share) {}

    public Fraction total() {
        return within.plus(between);
    }
}
