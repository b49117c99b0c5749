package org.urbanstat.explanation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.urbanstat.vocabulary.Text;

/** A person-land quota as a release published it. */
record PublishedQuota(
        String policyCode,
        String townCode,
        @Nullable BigDecimal settledCount,
        @Nullable BigDecimal urbanConstructionLandM2,
        @Nullable BigDecimal urbanResidents,
        @Nullable BigDecimal perCapitaLandM2,
        @Nullable BigDecimal standardM2PerPerson,
        BigDecimal adjustmentPercent,
        @Nullable BigDecimal quotaM2,
        @Nullable BigDecimal quotaHectares,
        @Nullable BigDecimal quotaMu,
        boolean isProvisional,
        String status,
        String reasonZh,
        String reasonEn) {
    Text reason() {
        return new Text(reasonZh, reasonEn);
    }
}
