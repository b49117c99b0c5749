package org.urbanstat.definitions;

import java.util.List;
import java.util.Set;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;

/**
 * Who owes a form, from when, and by which day.
 *
 * @param townOrdinals the kinds of town that owe it, as ranges of the last three digits of the town code
 * @param counties whose towns alone owe it; empty for those of every county
 * @param excluded towns that do not, by code
 * @param onlyWithVillages whether only towns that have a village owe it
 * @param onlyWithCityProper whether only towns with a unit of the city proper (class 111 or 112) owe it
 * @param firstPeriod the first period owed, a year or a month
 * @param due the last day of being on time
 */
public record Expectation(
        List<OrdinalRange> townOrdinals,
        Set<AreaCode> counties,
        Set<AreaCode> excluded,
        boolean onlyWithVillages,
        boolean onlyWithCityProper,
        Period firstPeriod,
        Due due) {
    /** Whether the town is of the kinds, and of the counties, that owe the form. */
    public boolean isOwedBy(AreaCode town) {
        return townOrdinals.stream().anyMatch(range -> range.holds(town.ordinal()))
                && (counties.isEmpty() || counties.contains(town.county()))
                && !excluded.contains(town);
    }

    /**
     * A day counted from a period.
     *
     * @param yearsAfter 1 for the year after the period's
     * @param monthsAfter for monthly forms: months after the period's month; 0 with {@code month} for yearly forms
     * @param month 1 to 12 for yearly forms, 0 for monthly ones
     * @param day of the month; beyond its end means its last day
     */
    public record Due(int yearsAfter, int monthsAfter, int month, int day) {}
}
