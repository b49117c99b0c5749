package org.urbanstat.linkage;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.urbanstat.vocabulary.Fraction;

/**
 * A town or a department with all that its score rests on.
 *
 * @param code stands in tables: nine digits, or the county's code and the department's name
 * @param key by which a policy names it: the town's code or the department's name
 * @param now of the period
 * @param before of the year before
 * @param waived why a target is not demanded, by indicator
 */
public record ScoreSubject(String code, String key, Year now, Year before, Map<String, String> waived) {
    /**
     * Its indicators of one year, by code.
     *
     * @param awaited those for which a return that is owed is missing
     * @param open what those can come to for which a return is missing, whether it is due or not
     */
    public record Year(Map<String, ScoredValue> values, Set<String> awaited, Map<String, PossibleValue> open) {
        /** What it can come to; absent where there is nothing of the kind, and nothing of it is still to come. */
        Optional<PossibleValue> possible(String indicator) {
            return Optional.ofNullable(open.get(indicator))
                    .or(() -> exact(indicator).map(PossibleValue::exactly));
        }

        Optional<ScoredValue> value(String indicator) {
            return Optional.ofNullable(values.get(indicator));
        }

        Optional<Fraction> exact(String indicator) {
            return value(indicator).map(ScoredValue::exact);
        }

        /** Whether it will be known once a return comes; what nobody owes measures something that is not there. */
        boolean awaits(String indicator) {
            return value(indicator).isEmpty() && awaited.contains(indicator);
        }

        /** Whether a return that is missing may move it, or give it. */
        boolean isUnsettled(String indicator) {
            return value(indicator).map(ScoredValue::isProvisional).orElseGet(() -> awaits(indicator));
        }
    }
}
