package org.urbanstat.validation;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as a cell prints it (defects 25, 26, 27, 54).
 *
 * @param value without its sign
 * @param unit what stands behind it; empty when nothing does
 * @param isAbout whether 约 or 左右 says that it is not the exact number
 * @param isMarked whether a footnote's mark stood behind it
 */
record PrintedNumber(BigDecimal value, boolean isNegative, String unit, boolean isAbout, boolean isMarked) {
    private static final Pattern NUMBER = Pattern.compile(
            "([-−+]?)([0-9]{1,3}(?:,[0-9]{3}){1,6}|[0-9]{1,25})(\\.[0-9]{1,30})?([eE][-+]?[0-9]{1,2})?([^0-9,.].{0,19})?");
    /** A space between digits parts thousands; elsewhere it may part two numbers: 12 34. */
    private static final Pattern SPACED = Pattern.compile(".*[0-9] [0-9].*");

    private static final Pattern SPACED_THOUSANDS = Pattern.compile("[-−+]?[0-9]{1,3}(?: [0-9]{3}){1,6}(?:[^0-9].*)?");
    private static final Pattern ABOUT_BEFORE = Pattern.compile("^(?:大约|约为|大概|约|≈|~)");
    private static final Pattern ABOUT_BEHIND = Pattern.compile("(?:左右|上下)$");
    private static final int LONGEST = 80;

    /** The one number that the text prints; empty where it prints none, or may print two. */
    static Optional<PrintedNumber> of(String raw) {
        return isPlain(raw)
                ? Optional.of(new PrintedNumber(new BigDecimal(raw), false, "", false, false))
                : written(raw);
    }

    /** Most numbers of a country are digits, perhaps with a point between them, and nothing else. */
    static boolean isPlain(String raw) {
        int point = -1;
        for (int i = 0; i < raw.length(); i++) {
            char character = raw.charAt(i);
            if (character == '.' && point < 0 && i > 0) {
                point = i;
            } else if (character < '0' || character > '9') {
                return false;
            }
        }
        return !raw.isEmpty() && point < raw.length() - 1 && raw.length() <= 18;
    }

    static Optional<PrintedNumber> written(String raw) {
        String bare = FootnoteMark.stripped(raw);
        if (bare.length() > LONGEST || FootnoteMark.standsIn(bare) || isSplit(CellText.plain(bare))) {
            return Optional.empty();
        }
        String text = CellText.compact(bare);
        String exact = ABOUT_BEHIND
                .matcher(ABOUT_BEFORE.matcher(text).replaceFirst(""))
                .replaceFirst("");
        Matcher parts = NUMBER.matcher(exact);
        boolean isMarked = bare.length() < raw.length();
        return parts.matches() && !isRounded(parts)
                ? Optional.of(of(parts, exact.length() < text.length(), isMarked))
                : Optional.empty();
    }

    /** 1.59E+03 is what a spreadsheet shows of 1591 too: digits are lost that no one can restore. */
    private static boolean isRounded(Matcher parts) {
        return !part(parts, 4).isEmpty() && number(parts).scale() < 0;
    }

    private static PrintedNumber of(Matcher parts, boolean isAbout, boolean isMarked) {
        BigDecimal value = number(parts);
        boolean isSigned = !part(parts, 1).isEmpty() && !part(parts, 1).equals("+");
        return new PrintedNumber(value, isSigned && value.signum() != 0, part(parts, 5), isAbout, isMarked);
    }

    private static BigDecimal number(Matcher parts) {
        return new BigDecimal(String.valueOf(parts.group(2)).replace(",", "") + part(parts, 3) + part(parts, 4));
    }

    private static String part(Matcher parts, int group) {
        return Optional.ofNullable(parts.group(group)).orElse("");
    }

    private static boolean isSplit(String plain) {
        return SPACED.matcher(plain).matches()
                && !SPACED_THOUSANDS.matcher(plain).matches();
    }

    /** The smallest step of the number as printed. */
    BigDecimal step() {
        return BigDecimal.ONE.movePointLeft(Math.max(0, value.scale()));
    }
}
