package org.urbanstat.explanation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Text;

/** A person-money reward as a release published it. */
record PublishedReward(
        String policyCode,
        String townCode,
        @Nullable BigDecimal settlementPoints,
        @Nullable BigDecimal settlementShare,
        @Nullable BigDecimal educationShare,
        @Nullable BigDecimal permitShare,
        @Nullable BigDecimal effortShare,
        BigDecimal difficulty,
        @Nullable BigDecimal combinedShare,
        @Nullable BigDecimal rewardYuan,
        BigDecimal poolYuan,
        boolean isProvisional,
        String status,
        String reasonZh,
        String reasonEn) {
    AreaCode town() {
        return new AreaCode(townCode);
    }

    Text reason() {
        return new Text(reasonZh, reasonEn);
    }
}
