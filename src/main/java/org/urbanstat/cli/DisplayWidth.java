package org.urbanstat.cli;

/** How many cells of a terminal a text takes: East Asian wide and full-width characters take two (UAX #11). */
final class DisplayWidth {
    /** First and last code point of each run of wide characters, ascending. */
    private static final int[][] WIDE = {
        {0x1100, 0x115F}, // Hangul initials
        {0x2E80, 0x303E}, // radicals, CJK punctuation
        {0x3041, 0x33FF}, // kana, Bopomofo, compatibility squares
        {0x3400, 0x4DBF}, // CJK extension A
        {0x4E00, 0xA4CF}, // CJK, Yi
        {0xA960, 0xA97F}, // Hangul extended
        {0xAC00, 0xD7A3}, // Hangul syllables
        {0xF900, 0xFAFF}, // compatibility ideographs
        {0xFE10, 0xFE19}, // vertical forms
        {0xFE30, 0xFE6F}, // compatibility and small forms
        {0xFF01, 0xFF60}, // full-width forms
        {0xFFE0, 0xFFE6}, // full-width signs
        {0x1F300, 0x1F64F}, // pictographs
        {0x1F900, 0x1F9FF}, // more pictographs
        {0x20000, 0x3FFFD}, // CJK extensions B and on
    };

    private DisplayWidth() {}

    static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    /** The text with an ellipsis in place of what does not fit into the cells. */
    static String cut(String text, int cells) {
        if (of(text) <= cells) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int used = 1;
        for (int codePoint : text.codePoints().toArray()) {
            used += of(codePoint);
            if (used > cells) {
                break;
            }
            kept.appendCodePoint(codePoint);
        }
        return kept.append('…').toString();
    }

    private static int of(int codePoint) {
        if (takesNoCell(codePoint)) {
            return 0;
        }
        for (int[] run : WIDE) {
            if (codePoint <= run[1]) {
                return codePoint < run[0] ? 1 : 2;
            }
        }
        return 1;
    }

    private static boolean takesNoCell(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || type == Character.CONTROL;
    }
}
