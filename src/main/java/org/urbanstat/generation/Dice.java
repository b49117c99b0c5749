package org.urbanstat.generation;

/**
 * Chance that depends on nothing but a seed and the names it was asked under, so that a figure stays the same whatever
 * else is drawn, in whatever order and by however many threads.
 */
record Dice(long state) {
    static Dice fromSeed(long seed) {
        return new Dice(mixed(seed));
    }

    /** The dice of one thing out of many: a town, a unit, a trait. */
    Dice of(String name) {
        return new Dice(mixed(state + 0x9E3779B97F4A7C15L * (name.hashCode() | 1L << 40)));
    }

    Dice of(int number) {
        return new Dice(mixed(state + 0xD1B54A32D192ED03L * (number + (1L << 34))));
    }

    /** A number from low to high, both included; the same at every call. */
    int between(int low, int high) {
        return low + (int) Long.remainderUnsigned(state, high - low + 1L);
    }

    // the finaliser of splitmix64: every bit of the state moves about half of the bits of the outcome
    private static long mixed(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
