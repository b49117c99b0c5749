package org.urbanstat.parsing;

import org.urbanstat.parsing.ParsedFile.Reason;

/** Tells text of which characters were lost before it was sent. Nobody can repair it; everything else stays as it is. */
final class LostText {
    /** What GBK shows of UTF-8 replacement marks. */
    private static final String LOST_TWICE = "锟斤拷";

    private static final int LONGEST_EXCERPT = 40;

    private LostText() {}

    /** The same text. */
    static String checked(String text) {
        if (isLost(text)) {
            throw new UnreadableFile(
                    Reason.UNDECODABLE_TEXT, "characters were lost before the file was sent: " + excerpt(text));
        }
        return text;
    }

    static boolean isLost(String text) {
        return text.indexOf('\ufffd') >= 0 || text.contains(LOST_TWICE);
    }

    private static String excerpt(String text) {
        return text.length() > LONGEST_EXCERPT ? text.substring(0, LONGEST_EXCERPT) + "…" : text;
    }
}
