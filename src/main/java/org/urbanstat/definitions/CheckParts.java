package org.urbanstat.definitions;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a kind of check needs beside its field and severity.
 *
 * @param leastOthers how many other fields at least
 * @param mostOthers and at most; 0 when the kind has none
 * @param isArithmetic whether the field and the others must be numbers
 * @param isWeighted whether the others are written weight*field
 * @param numbers which numbers it is given
 * @param needsOtherForm whether the others stand in another form
 */
record CheckParts(
        int leastOthers,
        int mostOthers,
        boolean isArithmetic,
        boolean isWeighted,
        Numbers numbers,
        boolean needsOtherForm) {
    private static final int MANY = 99;

    /** The numbers that a check may or must be given. */
    enum Numbers {
        NONE(List.of(), List.of()),
        TOLERANCE(List.of(), List.of("tolerance")),
        BOUNDS(List.of("lower", "upper"), List.of()),
        /** Beyond the outer bounds it is an ERROR, whatever the severity of the rule. */
        TWO_BOUNDS(List.of("lower", "upper"), List.of("reject_below", "reject_above")),
        /** {@code towns}: of which towns such a sum can be expected to keep within the bounds. */
        TWO_BOUNDS_OF_TOWNS(List.of("lower", "upper"), List.of("reject_below", "reject_above", "towns")),
        /** {@code minimum}: what is smaller is too small to be judged. */
        MINIMUM(List.of("minimum"), List.of()),
        SHARE(List.of("share"), List.of()),
        SHARE_AND_MINIMUM(List.of("share", "minimum"), List.of());

        private final List<String> required;
        private final List<String> optional;

        Numbers(List<String> required, List<String> optional) {
            this.required = required;
            this.optional = optional;
        }

        boolean need(String key) {
            return required.contains(key);
        }

        boolean allow(String key) {
            return need(key) || optional.contains(key);
        }

        List<String> keys() {
            return Stream.concat(required.stream(), optional.stream()).toList();
        }
    }

    static CheckParts of(CheckKind kind) {
        return switch (kind) {
            case EQUALS_SUM_OF, NOT_ABOVE, NOT_BELOW_SUM_OF -> numbers(1, MANY, Numbers.TOLERANCE);
            case NOT_BELOW_WEIGHTED_SUM_OF -> new CheckParts(1, MANY, true, true, Numbers.TOLERANCE, false);
            case BALANCES, NOT_SWAPPED -> numbers(4, 4, Numbers.TOLERANCE);
            case NOT_ALL_ZERO -> numbers(0, 0, Numbers.TOLERANCE);
            case BETWEEN -> numbers(0, 0, Numbers.BOUNDS);
            case CHANGE_BETWEEN -> numbers(0, 0, Numbers.TWO_BOUNDS);
            case RATIO_BETWEEN -> numbers(1, 1, Numbers.BOUNDS);
            case RATIO_OF_SUMS -> numbers(1, 1, Numbers.TWO_BOUNDS_OF_TOWNS);
            case UNIT_SLIP -> numbers(0, 0, Numbers.MINIMUM);
            case SWAPPED_COLUMNS -> numbers(1, 1, Numbers.SHARE);
            case NOT_ABOVE_OTHER_FORM -> new CheckParts(1, 1, true, false, Numbers.TOLERANCE, true);
            case RATIO_TO_OTHER_FORM -> new CheckParts(1, 1, true, false, Numbers.TWO_BOUNDS, true);
            case NAME_AGREES, CLASS_AGREES -> words(1, 1, Numbers.NONE);
            case CLASS_TIES -> words(2, 2, Numbers.NONE);
            case COPY_OF_LAST_YEAR -> words(0, 0, Numbers.SHARE_AND_MINIMUM);
            case STALE_TITLE -> words(0, 0, Numbers.SHARE);
            case NOT_EARLY -> words(0, 0, Numbers.TOLERANCE);
            case UNIQUE -> words(0, MANY, Numbers.NONE);
            case CODE_KNOWN, EVERY_UNIT, EVERY_VILLAGE, TOTALS_AGREE -> words(0, 0, Numbers.NONE);
        };
    }

    private static CheckParts numbers(int leastOthers, int mostOthers, Numbers numbers) {
        return new CheckParts(leastOthers, mostOthers, true, false, numbers, false);
    }

    private static CheckParts words(int leastOthers, int mostOthers, Numbers numbers) {
        return new CheckParts(leastOthers, mostOthers, false, false, numbers, false);
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
        keys.addAll(numbers.keys());
        return keys.toArray(String[]::new);
    }

    String othersInWords() {
        if (leastOthers == mostOthers) {
            return Integer.toString(leastOthers);
        }
        return mostOthers == MANY ? leastOthers + "+" : leastOthers + "-" + mostOthers;
    }
}
