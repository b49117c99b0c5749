package org.urbanstat.intake;

import java.util.Comparator;

/** Text in the order of its code points, as PostgreSQL's collation "C" has it in UTF-8. */
enum CodePoints implements Comparator<String> {
    ORDER;

    @Override
    public int compare(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        for (int i = 0; i < shorter; i++) {
            if (one.charAt(i) != other.charAt(i)) {
                return Integer.compare(weight(one.charAt(i)), weight(other.charAt(i)));
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    /** Surrogates stand for what comes after every other character. */
    private static int weight(char c) {
        return Character.isSurrogate(c) ? c + Character.MAX_VALUE : c;
    }
}
