package org.urbanstat.definitions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.urbanstat.vocabulary.Period;

/** Which values indicators are to reach. */
public record TargetPolicy(Policies.Mandate mandate, List<Target> targets) {
    /** The side on which a target is met; 以上 includes the number itself. */
    public enum Comparison {
        AT_LEAST(">="),
        AT_MOST("<="),
        EQUAL("=");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        /** As printed in tables: {@code >=}. */
        public String sign() {
            return sign;
        }

        /** @param sign one that {@link #sign()} yields */
        public static Comparison of(String sign) {
            return Stream.of(values())
                    .filter(c -> c.sign.equals(sign))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no comparison " + sign));
        }
    }

    /**
     * One target.
     *
     * @param by the year by which it is to be reached; absent when it always holds
     * @param only the years in which alone it is demanded; absent for every year
     * @param quote the words of the document
     */
    public record Target(
            String indicator,
            Comparison comparison,
            BigDecimal value,
            Optional<Period> by,
            Optional<Indicator.Window> only,
            String quote) {
        /** Demanded in every year. */
        public Target(String indicator, Comparison comparison, BigDecimal value, Optional<Period> by, String quote) {
            this(indicator, comparison, value, by, Optional.empty(), quote);
        }

        /** Whether the target is demanded in the year. */
        public boolean isOf(Period year) {
            return only.map(window -> window.holds(year.year())).orElse(true);
        }
    }

    public Optional<Target> target(String indicator) {
        return targets.stream().filter(t -> t.indicator().equals(indicator)).findFirst();
    }
}
