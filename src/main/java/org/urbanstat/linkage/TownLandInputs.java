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
        Reported<BigDecimal> urbanResidents) {}
