package org.urbanstat.parsing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.urbanstat.vocabulary.SimplifiedText;

/**
 * The text of one header cell, made comparable: compatibility forms folded, white space and dashes of every kind made
 * one, 其中 before it and the unit behind it taken off.
 *
 * @param text what is compared; empty when the cell holds nothing but a unit
 * @param unit stated in brackets behind the text, or alone; empty when none
 */
record HeaderText(String text, String unit) {
    private static final Pattern WITH_UNIT = Pattern.compile("(.*)\\((?:单位:)?([^()]+)\\)");
    private static final Pattern OF_WHICH = Pattern.compile("(?:其中[:,、]?|#)(.+)");

    static HeaderText of(String raw) {
        String text = plain(raw);
        if (UnitWords.isUnit(text)) {
            return new HeaderText("", text);
        }
        if (text.endsWith(")")) {
            Matcher matcher = WITH_UNIT.matcher(text);
            if (matcher.matches() && UnitWords.isUnit(matcher.group(2))) {
                return new HeaderText(withoutOfWhich(matcher.group(1)), matcher.group(2));
            }
        }
        return new HeaderText(withoutOfWhich(text), "");
    }

    /** A spelling of a form file, 常住人口/其中:男, part by part as the cells are compared. */
    static String path(String spelling) {
        List<String> parts = new ArrayList<>();
        for (String part : spelling.split("/", -1)) {
            parts.add(of(part).text());
        }
        return String.join("/", parts);
    }

    /** Compatibility forms folded, traditional characters simplified, no white space, one kind of dash. */
    static String plain(String raw) {
        if (isPlain(raw)) {
            return SimplifiedText.of(raw);
        }
        String folded = SimplifiedText.of(Normalizer.normalize(raw, Normalizer.Form.NFKC));
        StringBuilder text = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (!BlankText.isBlank(c)) {
                text.append(isDash(c) ? '-' : c);
            }
        }
        return text.toString();
    }

    private static String withoutOfWhich(String text) {
        if (!text.startsWith("其中") && !text.startsWith("#")) {
            return text;
        }
        Matcher matcher = OF_WHICH.matcher(text);
        return matcher.matches() ? matcher.group(1) : text;
    }

    private static boolean isPlain(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean isAscii = c > ' ' && c <= '~';
            boolean isHan = c >= '\u4e00' && c <= '\u9fff';
            if (!isAscii && !isHan) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDash(char c) {
        return (c >= '\u2010' && c <= '\u2015') || c == '\u2212' || c == '~' || c == '\u301c';
    }
}
