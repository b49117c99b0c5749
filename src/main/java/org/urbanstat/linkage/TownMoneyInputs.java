package org.urbanstat.linkage;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;

/**
 * What the returns of one receiver say, as the person-money reward of the period t needs it.
 *
 * @param settled by cohort (the year of settlement), persons by origin ({@code cross_province}, {@code in_province},
 *     {@code in_city}); a cohort that the map lacks counts as missing
 * @param migrantPupils Σ over the schools of the town, school year t
 * @param validPermits residence permits valid at the end of t
 * @param registered of the population return of t
 * @param registeredBefore of the population return of t-1; not owed where t-1 lies before the form's first period
 */
public record TownMoneyInputs(
        AreaCode town,
        Map<Period, Reported<Map<String, BigDecimal>>> settled,
        Reported<BigDecimal> migrantPupils,
        Reported<BigDecimal> validPermits,
        Reported<RegisteredPopulation> registered,
        Reported<RegisteredPopulation> registeredBefore) {
    /** Σ over the units of a town; the registered urbanization rate is urban over total. */
    public record RegisteredPopulation(BigDecimal urban, BigDecimal total) {}

    /** The same town if more had settled in one year; nothing where that return is not in force. */
    public Optional<TownMoneyInputs> settling(Period cohort, String origin, long more) {
        return settledIn(cohort).value().map(known -> {
            Map<String, BigDecimal> byOrigin = new HashMap<>(known);
            byOrigin.merge(origin, BigDecimal.valueOf(more), BigDecimal::add);
            Map<Period, Reported<Map<String, BigDecimal>>> changed = new HashMap<>(settled);
            changed.put(cohort, Reported.known(Map.copyOf(byOrigin)));
            return new TownMoneyInputs(
                    town, Map.copyOf(changed), migrantPupils, validPermits, registered, registeredBefore);
        });
    }

    Reported<Map<String, BigDecimal>> settledIn(Period cohort) {
        Reported<Map<String, BigDecimal>> reported = settled.get(cohort);
        return reported == null ? Reported.missing() : reported;
    }
}
