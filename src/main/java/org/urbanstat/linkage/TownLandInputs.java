package org.urbanstat.linkage;

import java.math.BigDecimal;
import org.urbanstat.vocabulary.AreaCode;

/**
 * What the returns of one receiver say, as the person-land quota of the year t needs it.
 *
 * @param settled persons settled in t-1
 * @param urbanConstructionLandHectares at the end of t-1
 * @param urbanResidents at the end of t-1
 */
public record TownLandInputs(
        AreaCode town,
        Reported<BigDecimal> settled,
        Reported<BigDecimal> urbanConstructionLandHectares,
        Reported<BigDecimal> urbanResidents) {
    /** The same town with more settled and more urban residents; what is not known stays so. */
    public TownLandInputs with(long moreSettled, long moreResidents) {
        return new TownLandInputs(
                town, more(settled, moreSettled), urbanConstructionLandHectares, more(urbanResidents, moreResidents));
    }

    private static Reported<BigDecimal> more(Reported<BigDecimal> reported, long more) {
        return reported.value()
                .map(v -> Reported.known(v.add(BigDecimal.valueOf(more))))
                .orElse(reported);
    }
}
