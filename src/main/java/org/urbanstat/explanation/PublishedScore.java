package org.urbanstat.explanation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.urbanstat.vocabulary.Text;

/** A score as a release published it. */
record PublishedScore(
        String policyCode,
        String subjectType,
        String subjectCode,
        @Nullable String subjectName,
        @Nullable BigDecimal score,
        @Nullable Integer rank,
        @Nullable String grade,
        String listing,
        boolean isProvisional,
        String reasonZh,
        String reasonEn,
        String areaCode,
        String state,
        @Nullable BigDecimal scoreLowest,
        @Nullable BigDecimal scoreHighest) {
    /** What an item brings into it. */
    record Part(
            String indicatorCode,
            String method,
            @Nullable BigDecimal value,
            @Nullable BigDecimal targetValue,
            @Nullable String targetComparison,
            BigDecimal weight,
            String status,
            @Nullable BigDecimal marks,
            @Nullable BigDecimal effectiveWeight,
            @Nullable BigDecimal contribution,
            @Nullable String reasonZh,
            @Nullable String reasonEn,
            @Nullable BigDecimal marksLowest,
            @Nullable BigDecimal marksHighest) {}

    /** The list of the policy's items that it is scored by. */
    String items() {
        return subjectType + "s";
    }

    boolean isOfTown() {
        return subjectType.equals("town");
    }

    /** Whether it stays as it was when it was confirmed. */
    boolean isFrozen() {
        return !state.equals("draft");
    }

    Text reason() {
        return new Text(reasonZh, reasonEn);
    }
}
