package org.urbanstat.pipeline;

import java.util.List;

/** Names as a sentence can carry them: of more than ten the first ten and how many there are. */
final class SomeNamed {
    private static final int MOST = 10;

    private SomeNamed() {}

    static boolean isAll(List<String> names) {
        return names.size() <= MOST;
    }

    static String of(List<String> names, String separator) {
        String first = String.join(separator, names.subList(0, Math.min(MOST, names.size())));
        return isAll(names) ? first : first + " … (" + names.size() + ")";
    }
}
