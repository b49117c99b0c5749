package org.urbanstat.validation;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.urbanstat.vocabulary.SimplifiedText;

/** The text of a cell without what only decorates it. */
final class CellText {
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\p{Cc}]+");

    private CellText() {}

    /** Half-width forms, single spaces, no zero-width characters, no leading apostrophe. */
    static String plain(String raw) {
        if (isPlainAlready(raw)) {
            return raw;
        }
        String text = Normalizer.normalize(INVISIBLE.matcher(raw).replaceAll(""), Normalizer.Form.NFKC);
        text = unquoted(SPACES.matcher(text).replaceAll(" ").strip());
        return text.startsWith("'") || text.startsWith("’") || text.startsWith("‘")
                ? text.substring(1).strip()
                : text;
    }

    /** Whether {@link #plain} leaves it as it is: most cells of a country are plain digits or names and cost no more than a look. */
    static boolean isPlainAlready(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char character = raw.charAt(i);
            boolean isHan = character >= '\u4e00' && character <= '\u9fff';
            if (!isHan && (character <= '\'' || character > '~')) {
                return false;
            }
        }
        return true;
    }

    /** ="0123", by which programs keep a spreadsheet from taking a code for a number. */
    private static String unquoted(String text) {
        boolean isQuoted = text.length() > 3 && text.startsWith("=\"") && text.endsWith("\"");
        return isQuoted ? text.substring(2, text.length() - 1) : text;
    }

    /** As {@link #plain}, without any space and simplified: for comparing with words and digits, not for keeping. */
    static String compact(String raw) {
        return SimplifiedText.of(plain(raw).replace(" ", ""));
    }
}
