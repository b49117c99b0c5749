package org.urbanstat.feedback;

/** How wide a text is, in widths of a digit. */
final class TextWidth {
    private static final int FIRST_WIDE = 0x1100;

    private TextWidth() {}

    static int of(String text) {
        return text.codePoints().map(c -> c >= FIRST_WIDE ? 2 : 1).sum();
    }

    /** How many lines it takes in a column of that width. */
    static int lines(String text, int width) {
        return text.lines()
                .mapToInt(line -> 1 + Math.max(0, of(line) - 1) / width)
                .sum();
    }
}
