package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urbanstat.vocabulary.Text;

/** An indicator as a release published it. */
record PublishedFigure(
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal targetValue,
        @Nullable String targetComparison,
        @Nullable Boolean isTargetMet,
        @Nullable BigDecimal lowerBound,
        @Nullable BigDecimal upperBound,
        long returnsExpected,
        long returnsUsed,
        boolean isProvisional,
        long waiverCount) {
    Optional<BigDecimal> figure() {
        return Optional.ofNullable(value);
    }

    /** The bounds alone. */
    PossibleFigure possible() {
        return new PossibleFigure(null, null, null, null, lowerBound, upperBound);
    }

    /** How the target stands: met, not met, or not asked for because of an exemption. */
    Text targetState() {
        if (isTargetMet == null) {
            return Basis.text("target.exempt");
        }
        return Basis.text(isTargetMet ? "target.met" : "target.missed");
    }
}
