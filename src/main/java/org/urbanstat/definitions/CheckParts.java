package org.urbanstat.definitions;

import java.util.ArrayList;
import java.util.List;

/**
 * What a kind of check needs beside its field and severity.
 *
 * @param leastOthers how many other fields at least
 * @param mostOthers and at most; 0 when the kind has none
 * @param isArithmetic whether the field and the others must be numbers
 * @param isWeighted whether the others are written weight*field
 * @param hasBounds whether it needs {@code lower} and {@code upper}
 * @param needsOtherForm whether the others stand in another form
 */
record CheckParts(
        int leastOthers,
        int mostOthers,
        boolean isArithmetic,
        boolean isWeighted,
        boolean hasBounds,
        boolean needsOtherForm) {
    private static final int MANY = 99;

    static CheckParts of(CheckKind kind) {
        return switch (kind) {
            case EQUALS_SUM_OF, NOT_ABOVE, NOT_BELOW_SUM_OF -> new CheckParts(1, MANY, true, false, false, false);
            case NOT_BELOW_WEIGHTED_SUM_OF -> new CheckParts(1, MANY, true, true, false, false);
            case BALANCES -> new CheckParts(4, 4, true, false, false, false);
            case NOT_ALL_ZERO -> new CheckParts(0, 0, true, false, false, false);
            case BETWEEN, CHANGE_BETWEEN -> new CheckParts(0, 0, true, false, true, false);
            case RATIO_BETWEEN -> new CheckParts(1, 1, true, false, true, false);
            case NOT_ABOVE_OTHER_FORM -> new CheckParts(1, 1, true, false, false, true);
            case NAME_AGREES, CLASS_AGREES -> new CheckParts(1, 1, false, false, false, false);
            case CLASS_TIES -> new CheckParts(2, 2, false, false, false, false);
            case CODE_KNOWN, UNIQUE, EVERY_UNIT, EVERY_VILLAGE, TOTALS_AGREE ->
                new CheckParts(0, 0, false, false, false, false);
        };
    }

    /** The keys that such a check may have. */
    String[] keys() {
        List<String> keys = new ArrayList<>(List.of("check", "field", "severity", "identity"));
        if (mostOthers > 0) {
            keys.add("others");
        }
        if (needsOtherForm) {
            keys.add("other_form");
        }
        if (hasBounds) {
            keys.addAll(List.of("lower", "upper"));
        } else if (isArithmetic) {
            keys.add("tolerance");
        }
        return keys.toArray(String[]::new);
    }

    String othersInWords() {
        if (leastOthers == mostOthers) {
            return Integer.toString(leastOthers);
        }
        return mostOthers == MANY ? leastOthers + "+" : leastOthers + "-" + mostOthers;
    }
}
