package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.urbanstat.vocabulary.Text;

/**
 * How the award of one receiver follows from printed digits; all numbers are null where it is not computable.
 *
 * @param raw difficulty times the weighted shares, all decimals
 * @param rawSum of all who share the pool
 * @param combinedShare of the pool, 12 decimals, more where those cannot tell whose remainder is larger
 * @param poolUnits the pool in rounding units
 * @param exactUnits poolUnits times combinedShare, all decimals
 * @param remainder exactUnits less floorUnits
 * @param rank of the remainder, the largest first, of equal ones the lower code
 * @param unitsLeft what the whole parts leave over, one each for the first ranks
 * @param unitGiven 1 or 0
 * @param isShareRight whether the printed shares of the components lead to that of the pool
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
        boolean isShareRight,
        boolean comesOut) {
    private static final int PUBLISHED_DECIMALS = 12;

    public Text reason() {
        return new Text(reasonZh, reasonEn);
    }

    public String countyCode() {
        return townCode.substring(0, 6);
    }

    /** Whether its share has more decimals than the published one. */
    public boolean isFiner() {
        return combinedShare != null && combinedShare.scale() > PUBLISHED_DECIMALS;
    }

    /** As many as its share leaves certain, so that equal remainders are equal. */
    public int exactDecimals() {
        return exactDecimals(Objects.requireNonNull(combinedShare));
    }

    private int exactDecimals(BigDecimal share) {
        return Math.max(0, share.scale() - poolUnits.toBigInteger().toString().length() - 1);
    }

    /** With a share of more decimals, and what is cut from it; who receives one unit more is not said yet. */
    CertificateRow sharing(BigDecimal share) {
        BigDecimal exact = poolUnits.multiply(share).setScale(exactDecimals(share), RoundingMode.HALF_UP);
        BigDecimal whole = exact.setScale(0, RoundingMode.FLOOR);
        return cut(share, exact.stripTrailingZeros(), whole, null, null, comesOut);
    }

    /** With its place among the remainders. */
    CertificateRow receiving(long place, BigDecimal left, BigDecimal unitYuan) {
        BigDecimal share = Objects.requireNonNull(combinedShare);
        BigDecimal whole = Objects.requireNonNull(floorUnits);
        BigDecimal award = whole.add(BigDecimal.valueOf(unit(place, left))).multiply(unitYuan);
        boolean isAwarded = rewardYuan != null && award.compareTo(rewardYuan) == 0;
        return cut(share, Objects.requireNonNull(exactUnits), whole, place, left, isAwarded);
    }

    private CertificateRow cut(
            BigDecimal share,
            BigDecimal exact,
            BigDecimal whole,
            @Nullable Long place,
            @Nullable BigDecimal left,
            boolean isAwarded) {
        return new CertificateRow(
                townCode,
                townName,
                settlementPoints,
                settlementShare,
                educationShare,
                permitShare,
                effortShare,
                difficulty,
                raw,
                rawSum,
                share,
                poolUnits,
                exact,
                whole,
                exact.subtract(whole),
                place,
                left,
                place == null || left == null ? null : unit(place, left),
                rewardYuan,
                poolYuan,
                status,
                reasonZh,
                reasonEn,
                isShareRight,
                isAwarded && isShareRight);
    }

    private static int unit(long place, BigDecimal left) {
        return BigDecimal.valueOf(place).compareTo(left) <= 0 ? 1 : 0;
    }
}
