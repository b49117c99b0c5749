package org.urbanstat.parsing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Undoes the escape by which .xlsx writes characters that XML cannot hold: {@code _x000D_}. */
final class EscapedText {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private EscapedText() {}

    static String plain(String text) {
        return text.contains("_x") ? ESCAPE.matcher(text).replaceAll(m -> character(m.group(1))) : text;
    }

    private static String character(String hexadecimal) {
        String character = String.valueOf((char) Integer.parseInt(hexadecimal, 16));
        return Matcher.quoteReplacement(character);
    }
}
