package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From what to what an indicator can come whose return is missing, as a release published it. */
record PossibleFigure(
        @Nullable BigDecimal numeratorLower,
        @Nullable BigDecimal numeratorUpper,
        @Nullable BigDecimal denominatorLower,
        @Nullable BigDecimal denominatorUpper,
        @Nullable BigDecimal lowerBound,
        @Nullable BigDecimal upperBound) {
    /** By column; what is not known is left out. */
    Map<String, BigDecimal> known() {
        Map<String, BigDecimal> known = new LinkedHashMap<>();
        put(known, "lower_bound", lowerBound);
        put(known, "upper_bound", upperBound);
        put(known, "numerator_lower", numeratorLower);
        put(known, "numerator_upper", numeratorUpper);
        put(known, "denominator_lower", denominatorLower);
        put(known, "denominator_upper", denominatorUpper);
        return known;
    }

    private static void put(Map<String, BigDecimal> known, String column, @Nullable BigDecimal value) {
        if (value != null) {
            known.put(column, value);
        }
    }
}
