package org.urbanstat.explanation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.urbanstat.vocabulary.Text;

/**
 * How the award of one receiver follows from printed digits; all numbers are null where it is not computable.
 *
 * @param raw difficulty times the weighted shares, all decimals
 * @param rawSum of all who share the pool
 * @param combinedShare of the pool, 12 decimals
 * @param poolUnits the pool in rounding units
 * @param exactUnits poolUnits times combinedShare, all decimals
 * @param remainder exactUnits less floorUnits
 * @param rank of the remainder, the largest first, of equal ones the lower code
 * @param unitsLeft what the whole parts leave over, one each for the first ranks
 * @param unitGiven 1 or 0
 * @param comesOut whether the printed digits lead to the published award
 */
public record CertificateRow(
        String townCode,
        String townName,
        @Nullable BigDecimal settlementPoints,
        @Nullable BigDecimal settlementShare,
        @Nullable BigDecimal educationShare,
        @Nullable BigDecimal permitShare,
        @Nullable BigDecimal effortShare,
        BigDecimal difficulty,
        @Nullable BigDecimal raw,
        @Nullable BigDecimal rawSum,
        @Nullable BigDecimal combinedShare,
        BigDecimal poolUnits,
        @Nullable BigDecimal exactUnits,
        @Nullable BigDecimal floorUnits,
        @Nullable BigDecimal remainder,
        @Nullable Long rank,
        @Nullable BigDecimal unitsLeft,
        @Nullable Integer unitGiven,
        @Nullable BigDecimal rewardYuan,
        BigDecimal poolYuan,
        String status,
        String reasonZh,
        String reasonEn,
        boolean comesOut) {
    public Text reason() {
        return new Text(reasonZh, reasonEn);
    }
}
