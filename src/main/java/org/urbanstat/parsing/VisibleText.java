package org.urbanstat.parsing;

import org.urbanstat.parsing.ParsedFile.Reason;

/** A cell's text without the marks that have no width and that nobody knows of. */
final class VisibleText {
    /** What GBK shows of UTF-8 replacement marks: the text was lost before it was sent. */
    private static final String LOST_TWICE = "锟斤拷";

    private static final int LONGEST_EXCERPT = 40;

    private VisibleText() {}

    /** @throws UnreadableFile where characters were lost before the file was sent, which nobody can repair */
    static String of(String text) {
        int first = firstSuspect(text);
        if (first < 0) {
            return text;
        }
        if (isLost(text)) {
            throw new UnreadableFile(
                    Reason.UNDECODABLE_TEXT, "characters were lost before the file was sent: " + excerpt(text));
        }
        StringBuilder kept = new StringBuilder(text.length()).append(text, 0, first);
        text.chars().skip(first).filter(c -> !isWithoutWidth((char) c)).forEach(c -> kept.append((char) c));
        return kept.toString();
    }

    static boolean isLost(String text) {
        return text.indexOf('\ufffd') >= 0 || text.contains(LOST_TWICE);
    }

    private static int firstSuspect(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u200b' && (isWithoutWidth(c) || c == '\ufffd' || c == '锟')) {
                return i;
            }
        }
        return -1;
    }

    /** Zero-width spaces and joiners, marks of direction, the byte-order mark. */
    private static boolean isWithoutWidth(char c) {
        return (c >= '\u200b' && c <= '\u200f')
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2060' && c <= '\u2064')
                || c == '\ufeff';
    }

    private static String excerpt(String text) {
        return text.length() > LONGEST_EXCERPT ? text.substring(0, LONGEST_EXCERPT) + "…" : text;
    }
}
