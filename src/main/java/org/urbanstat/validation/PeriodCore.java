package org.urbanstat.validation;

import java.util.BitSet;

/**
 * A text without what says nothing of a period: the titles of a country differ in the names of its towns alone, and the
 * patterns of {@link SpokenPeriod} need not be tried for each.
 */
final class PeriodCore {
    /** Every character that one of the patterns of {@link SpokenPeriod#spoken} names; the others are alike to them. */
    static final String NAMED = "0123456789-—–―~至到/:._年学度第一二三四前个季上下半月日截止填报出制表送审核打印有效期时间限为";

    private static final BitSet ARE_NAMED = named();
    /** Stands for whatever is not named. */
    private static final char OTHER = '\u25a1';

    /** 20241231. */
    private static final int LONGEST_DAY = 8;

    private PeriodCore() {}

    private static BitSet named() {
        BitSet named = new BitSet();
        NAMED.chars().forEach(named::set);
        return named;
    }

    /**
     * The text with one character in the place of each run of those that no pattern names, and of each run of digits that
     * is longer than any day is written: a code, as it stands in the name of a file.
     */
    static String of(String text) {
        // a day on which the form was filled in ends wherever it likes
        int longest = SpokenPeriod.mayBeFilledIn(text) ? text.length() : LONGEST_DAY;
        StringBuilder core = new StringBuilder(text.length());
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean isDigit = character >= '0' && character <= '9';
            digits = isDigit ? digits + 1 : 0;
            if (ARE_NAMED.get(character) && digits <= longest) {
                core.append(character);
            } else {
                core.setLength(core.length() - (digits == longest + 1 ? longest : 0));
                addOther(core);
            }
        }
        return core.toString();
    }

    private static void addOther(StringBuilder core) {
        if (core.isEmpty() || core.charAt(core.length() - 1) != OTHER) {
            core.append(OTHER);
        }
    }
}
