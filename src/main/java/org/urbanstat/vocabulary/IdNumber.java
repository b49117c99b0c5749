package org.urbanstat.vocabulary;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Identity numbers of persons (公民身份号码, GB 11643-1999): 17 digits and a check character, of which digits 7 to 14 are a
 * date of birth. They are found in order to be refused and masked.
 */
public final class IdNumber {
    private static final int LENGTH = 18;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    /** Regions of the first two digits; 81 to 83 are residents from Hong Kong, Macao and Taiwan, 9 permanent ones. */
    private static final String REGIONS =
            " 11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91 ";

    private static final char MASK = '#';

    private IdNumber() {}

    /** Whether an identity number with a true check character stands anywhere in the text. */
    public static boolean isIn(String text) {
        for (int from = runFrom(text, 0); from < text.length(); from = runFrom(text, runEnd(text, from))) {
            if (isValid(plain(text, from, runEnd(text, from)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text is 18 characters of which region, date of birth and check character are true. */
    public static boolean isValid(String text) {
        return isLike(text) && CHECKS.charAt(remainder(text)) == Character.toUpperCase(text.charAt(LENGTH - 1));
    }

    /** Whether the text could be an identity number but for its last characters, which a spreadsheet may have spoilt. */
    public static boolean isLike(String text) {
        return text.length() == LENGTH && digits(text, LENGTH - 1) && isRegion(text) && isDate(text.substring(6, 14));
    }

    /**
     * The text with every character of what could be an identity number made {@code #}; with a mistyped check character
     * it is somebody's all the same.
     */
    public static String masked(String text) {
        StringBuilder masked = new StringBuilder(text);
        for (int from = runFrom(text, 0); from < text.length(); from = runFrom(text, runEnd(text, from))) {
            int end = runEnd(text, from);
            if (isLike(plain(text, from, end))) {
                masked.replace(from, end, String.valueOf(MASK).repeat(end - from));
            }
        }
        return masked.toString();
    }

    /** The next digit at or after the place, or the end. */
    private static int runFrom(String text, int from) {
        int i = from;
        while (i < text.length() && !isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Behind the digits that begin there, and behind an X that follows seventeen of them. */
    private static int runEnd(String text, int from) {
        int i = from;
        while (i < text.length() && isDigit(text.charAt(i))) {
            i++;
        }
        boolean isChecked = i - from == LENGTH - 1 && i < text.length() && "xXｘＸ".indexOf(text.charAt(i)) >= 0;
        return isChecked ? i + 1 : i;
    }

    /** The run with full-width digits made plain; empty where its length is none of an identity number. */
    private static String plain(String text, int from, int end) {
        if (end - from != LENGTH) {
            return "";
        }
        StringBuilder plain = new StringBuilder(LENGTH);
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            plain.append(isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : 'X');
        }
        return plain.toString();
    }

    private static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
    }

    private static boolean digits(String text, int count) {
        return text.chars().limit(count).allMatch(c -> c >= '0' && c <= '9')
                && (count == text.length() || "0123456789xX".indexOf(text.charAt(count)) >= 0);
    }

    private static boolean isRegion(String text) {
        return REGIONS.contains(" " + text.substring(0, 2) + " ");
    }

    private static boolean isDate(String digits) {
        int year = Integer.parseInt(digits, 0, 4, 10);
        try {
            LocalDate.of(year, Integer.parseInt(digits, 4, 6, 10), Integer.parseInt(digits, 6, 8, 10));
            return year >= 1900 && year < 2100;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static int remainder(String text) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (text.charAt(i) - '0');
        }
        return sum % CHECKS.length();
    }
}
