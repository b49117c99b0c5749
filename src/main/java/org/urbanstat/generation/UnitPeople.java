package org.urbanstat.generation;

import org.urbanstat.definitions.Area;

/**
 * The people of a unit at the end of a year, in persons.
 *
 * @param resident all urban or all rural, as the unit's class says
 * @param registered on the police register
 * @param registeredUrban of the registered, at most all of them
 */
record UnitPeople(Area unit, long resident, long registered, long registeredUrban) {
    UnitPeople {
        if (resident < 0 || registeredUrban < 0 || registeredUrban > registered) {
            throw new IllegalArgumentException("no such people in " + unit.code() + ": " + resident + " resident, "
                    + registeredUrban + " urban of " + registered + " registered");
        }
    }

    long residentUrban() {
        return unit.isUrban() ? resident : 0;
    }

    long residentCityProper() {
        return unit.isCityProper() ? resident : 0;
    }
}
