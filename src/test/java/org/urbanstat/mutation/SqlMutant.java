package org.urbanstat.mutation;

/**
 * A statement with one piece of it changed.
 *
 * @param file package and name of its file, such as {@code indicators/coverage}
 * @param place the line that the change is in, without indentation
 * @param change what was, an arrow, and what is instead
 * @param nth which of the same changes of equal lines, from 1
 * @param text the whole statement, changed
 */
record SqlMutant(String file, String place, String change, int nth, String text) {
    /** Names it among all, wherever its line moves to. */
    SurvivorKey key() {
        return new SurvivorKey(file, place, change, nth);
    }
}
