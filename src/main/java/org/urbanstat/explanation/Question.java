package org.urbanstat.explanation;

import java.util.Optional;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;

/**
 * Which figure is to be explained.
 *
 * @param code of an indicator, or {@code reward}, {@code quota}, {@code score}
 * @param policy where several policies give a figure of the same area and period; absent for the only one
 * @param unit department of the county whose score is meant
 */
public record Question(String code, AreaCode area, Period period, Optional<String> policy, Optional<String> unit) {
    /** Of a town or county itself. */
    public Question(String code, AreaCode area, Period period, Optional<String> policy) {
        this(code, area, period, policy, Optional.empty());
    }
}
