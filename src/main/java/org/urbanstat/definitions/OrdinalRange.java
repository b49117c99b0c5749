package org.urbanstat.definitions;

/** A closed range of the last three digits of a code: 100 to 199 are towns (镇). */
public record OrdinalRange(int from, int to) {
    public boolean holds(int ordinal) {
        return ordinal >= from && ordinal <= to;
    }
}
