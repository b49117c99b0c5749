package org.urbanstat.validation;

import java.util.regex.Pattern;

/**
 * Marks that refer to a note below the table: 1234①, 1234*, 1234(注1) (defect 54). Compatibility forms would turn ① and
 * ² into digits of the number before them, so they go first. The ² of m² is a unit's, and ½ no mark at all.
 */
final class FootnoteMark {
    private static final String SIGNS = "[\u2460-\u24ff\u2776-\u2793\u00b9\u2070\u2074-\u2079*\uff0a※†‡△▲★☆]";
    private static final Pattern BEHIND = Pattern.compile("(?<=[0-9\uff10-\uff19\\p{IsHan}%\uff05])(?:\\s*(?:" + SIGNS
            + "|(?<![mM])[\u00b2\u00b3]|[(\uff08\\[【]?注[0-9\uff10-\uff19]{0,2}[)\uff09\\]】]?))+\\s*$");
    private static final Pattern ANYWHERE = Pattern.compile("\\p{No}");
    private static final Pattern OF_UNIT = Pattern.compile("[mM][\u00b2\u00b3]");
    private static final int LONGEST = 120;

    private FootnoteMark() {}

    /** The text without the marks at its end. */
    static String stripped(String raw) {
        return raw.length() > LONGEST || isBare(raw) ? raw : BEHIND.matcher(raw).replaceFirst("");
    }

    /** Most cells of a country are plain digits. */
    private static boolean isBare(String raw) {
        return raw.isEmpty() || Character.isDigit(raw.charAt(raw.length() - 1));
    }

    /** Whether a character stands in the text that compatibility forms would make a digit of. */
    static boolean standsIn(String raw) {
        return ANYWHERE.matcher(OF_UNIT.matcher(raw).replaceAll("m")).find();
    }
}
