package org.urbanstat.definitions;

import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.AreaLevel;

/** A division code as a number whose order is that of the digits: a county stands before its towns, a town before its units. */
final class AreaKey {
    private static final AreaLevel[] LEVELS = AreaLevel.values();
    private static final int CODE_DIGITS = 12;

    /** Room for the level beside the twelve digits. */
    private static final int LEVEL_ROOM = 4;

    private AreaKey() {}

    static long of(AreaCode code) {
        return of(Long.parseLong(code.digits()), code.digits().length());
    }

    /** @param digits how many of them the number was written with: 6, 9 or 12 */
    static long of(long number, int digits) {
        long padded = number;
        for (int i = digits; i < CODE_DIGITS; i++) {
            padded *= 10;
        }
        return padded * LEVEL_ROOM + digits / 3 - 2;
    }

    static AreaLevel level(long key) {
        return LEVELS[(int) (key % LEVEL_ROOM)];
    }

    static AreaCode code(long key) {
        String padded = Long.toString(key / LEVEL_ROOM);
        int digits = 6 + 3 * (int) (key % LEVEL_ROOM);
        return new AreaCode(
                "0".repeat(CODE_DIGITS - padded.length()).concat(padded).substring(0, digits));
    }

    /** As {@link AreaCode#isVillage}. */
    static boolean isVillage(long key) {
        return level(key) == AreaLevel.UNIT && AreaCode.isOfVillage((int) (key / LEVEL_ROOM % 1_000L));
    }

    /** The least key that is greater than those of all areas within this one. */
    static long behind(long key) {
        return switch (level(key)) {
            case COUNTY -> key + 1_000_000L * LEVEL_ROOM;
            case TOWN -> key - 1 + 1_000L * LEVEL_ROOM;
            case UNIT -> key + 1;
        };
    }

    /** The key of the area above; a county has none here. */
    static long above(long key) {
        return switch (level(key)) {
            case COUNTY -> throw new IllegalArgumentException("nothing is known above county " + code(key));
            case TOWN -> key - key % (1_000_000L * LEVEL_ROOM);
            case UNIT -> key - key % (1_000L * LEVEL_ROOM) + 1;
        };
    }
}
