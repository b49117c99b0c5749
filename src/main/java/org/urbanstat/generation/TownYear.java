package org.urbanstat.generation;

import java.util.List;
import java.util.function.ToLongFunction;
import org.urbanstat.definitions.Area;

/**
 * What is decided of a town for a year; every figure of its returns follows from it and from the dice.
 *
 * @param place the words before the period in a title, 敦煌市肃州镇
 * @param people by unit, in order of code
 * @param settled persons who settled in the year
 * @param rates what the town has reached
 * @param dice of the town, the same in every year
 */
record TownYear(String place, Area town, int year, List<UnitPeople> people, long settled, Rates rates, Dice dice) {
    /**
     * What a town has reached, each in thousandths.
     *
     * @param permitCoverage valid permits of those eligible
     * @param wasteCoverage units with facilities, collection and harmless disposal
     * @param toilets households with a sanitary toilet
     * @param mechanised area swept by machine
     * @param harmless waste treated without harm
     * @param sewage treated
     * @param largeClasses classes of 56 and more
     * @param online settlements handled online
     * @param landSquareMetresPerPerson urban construction land per urban resident, in m² and not in thousandths
     */
    record Rates(
            int permitCoverage,
            int wasteCoverage,
            int toilets,
            int mechanised,
            int harmless,
            int sewage,
            int largeClasses,
            int online,
            int landSquareMetresPerPerson) {}

    long sum(ToLongFunction<UnitPeople> part) {
        return people.stream().mapToLong(part).sum();
    }

    /** 敦煌市 of 敦煌市肃州镇. */
    String county() {
        return place.substring(0, place.length() - town.name().length());
    }

    String townDigits() {
        return town.code().digits();
    }

    /** Whether a part of the town is the built-up city proper, so that it owes the monthly sanitation return. */
    boolean hasCityProper() {
        return people.stream().anyMatch(p -> p.unit().isCityProper());
    }

    /** The dice of something that changes from year to year. */
    Dice diceOfYear(String what) {
        return dice.of(what).of(year);
    }

    static long thousandths(long whole, long thousandths) {
        return whole * thousandths / 1000;
    }
}
