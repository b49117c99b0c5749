package org.urbanstat.parsing;

/** Tells what a person sees as nothing. */
final class BlankText {
    private BlankText() {}

    /** Whether nothing but white space of any width, or marks without width, is there. */
    static boolean is(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** White space as Java and Unicode see it, no-break and ideographic spaces, zero-width marks, the byte-order mark. */
    static boolean isBlank(char c) {
        return c <= ' '
                || (c > 0x7e
                        && (Character.isWhitespace(c)
                                || Character.isSpaceChar(c)
                                || c == '\u0085'
                                || (c >= '\u200b' && c <= '\u200f')
                                || c == '\u2060'
                                || c == '\ufeff'));
    }
}
