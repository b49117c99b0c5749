package org.urbanstat.vocabulary;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A place's name as it is compared: compatibility forms, brackets and traditional characters folded, white space and
 * invisible characters left out, characters that look alike made one (defects 53 and 58). What a town wrote is stored
 * as it wrote it. Names that merely resemble each other, 沙州 and 沙洲, are not the same: the register says so by alias.
 */
public final class PlaceSpelling {
    private static final Pattern LEFT_OUT = Pattern.compile("[\\p{Z}\\p{C}&&[^\\p{Co}]]+");
    /** Written in one name for the other: nought in its shapes, 己 已 巳, the water radical of a spelled-out character. */
    private static final String WRITTEN = "○◯⚪O0零巳己⺡";

    private static final String MEANT = "〇〇〇〇〇〇已已氵";

    private PlaceSpelling() {}

    /** The name folded; equal for two spellings of one name. */
    public static String of(String name) {
        return isPlain(name) ? SimplifiedText.of(name) : folded(name);
    }

    /** Most names are: the register of a country is folded in passing. */
    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char character = name.charAt(i);
            if (character < '\u4e00' || character > '\u9fff' || WRITTEN.indexOf(character) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static String folded(String name) {
        StringBuilder spelling = new StringBuilder(isFolded(name) ? SimplifiedText.of(name) : normalized(name));
        for (int i = 0; i < spelling.length(); i++) {
            int similar = WRITTEN.indexOf(spelling.charAt(i));
            if (similar >= 0) {
                spelling.setCharAt(i, MEANT.charAt(similar));
            }
        }
        return spelling.toString();
    }

    private static String normalized(String name) {
        String folded = Normalizer.normalize(LEFT_OUT.matcher(name).replaceAll(""), Normalizer.Form.NFKC);
        return LEFT_OUT.matcher(SimplifiedText.of(folded)).replaceAll("");
    }

    /** Whether compatibility forms and what is left out cannot stand in the text: letters of ASCII and common characters. */
    private static boolean isFolded(String name) {
        for (int i = 0; i < name.length(); i++) {
            char character = name.charAt(i);
            boolean isAscii = character > ' ' && character <= '~';
            if (!isAscii && (character < '\u4e00' || character > '\u9fef')) {
                return false;
            }
        }
        return true;
    }
}
