package org.urbanstat.explanation;

import java.util.OptionalLong;
import java.util.function.LongPredicate;

/** The least whole number from which on something is so. */
final class LeastCount {
    private LeastCount() {}

    /**
     * Doubles, then halves; the condition never falls back once it holds.
     *
     * @param most where the search ends
     * @return 0 where it is so already; empty where even the most does not do
     * @throws IllegalStateException when it does not do, or one fewer would do as well; asked again at the end
     */
    static OptionalLong of(long most, LongPredicate isSo) {
        if (isSo.test(0)) {
            return OptionalLong.of(0);
        }
        long below = 0;
        long above = Math.min(1, most);
        while (!isSo.test(above)) {
            if (above >= most) {
                return OptionalLong.empty();
            }
            below = above;
            above = Math.min(most, above * 2);
        }
        while (above - below > 1) {
            long middle = below + (above - below) / 2;
            if (isSo.test(middle)) {
                above = middle;
            } else {
                below = middle;
            }
        }
        if (!isSo.test(above) || isSo.test(above - 1)) {
            throw new IllegalStateException(above + " is not the least that does");
        }
        return OptionalLong.of(above);
    }
}
