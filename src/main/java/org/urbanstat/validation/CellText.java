package org.urbanstat.validation;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The text of a cell without what only decorates it. */
final class CellText {
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\p{Cc}]+");
    /** ①, ², ½: compatibility forms would turn a footnote's mark into a digit of the number before it. */
    private static final Pattern MARKS = Pattern.compile("\\p{No}");

    private CellText() {}

    /** Half-width forms, single spaces, no zero-width characters, no leading apostrophe. */
    static String plain(String raw) {
        if (isPlainAlready(raw)) {
            return raw;
        }
        String text = Normalizer.normalize(INVISIBLE.matcher(raw).replaceAll(""), Normalizer.Form.NFKC);
        text = SPACES.matcher(text).replaceAll(" ").strip();
        return text.startsWith("'") || text.startsWith("’") || text.startsWith("‘")
                ? text.substring(1).strip()
                : text;
    }

    /** Most cells of a country are plain digits: they cost no more than a look. */
    private static boolean isPlainAlready(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) <= '\'' || raw.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** As {@link #plain}, without any space. */
    static String compact(String raw) {
        return plain(raw).replace(" ", "");
    }

    static boolean hasFootnoteMark(String raw) {
        return MARKS.matcher(raw).find();
    }
}
