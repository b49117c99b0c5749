package org.urbanstat.parsing;

import org.urbanstat.vocabulary.Digits;

/** Tells telephone numbers of the mainland: mobile ones of 11 digits, and others with their 0 and area code. */
final class Telephone {
    private static final int MOBILE_DIGITS = 11;

    private Telephone() {}

    /** Whether a mobile number stands in the text, with spaces, dashes and 86 before it or not. */
    static boolean isMobileIn(String text) {
        return isIn(text, false);
    }

    /** Whether a telephone number of either kind stands in the text. */
    static boolean isIn(String text) {
        return isIn(text, true);
    }

    private static boolean isIn(String text, boolean withLandlines) {
        if (Digits.alone(text)) {
            return isNumber(text, withLandlines);
        }
        int from = 0;
        while (from < text.length()) {
            int end = from;
            while (end < text.length() && isPart(text.charAt(end))) {
                end++;
            }
            if (isNumber(text.substring(from, end), withLandlines)) {
                return true;
            }
            from = end + 1;
        }
        return false;
    }

    private static boolean isPart(char c) {
        return isDigit(c) || c == '-' || c == '+' || c == ' ' || c == '(' || c == ')' || c == '－' || c == '　';
    }

    private static boolean isNumber(String part, boolean withLandlines) {
        String digits = Digits.alone(part) ? part : digits(part);
        if (digits.length() == MOBILE_DIGITS + 2 && digits.startsWith("86")) {
            return isMobile(digits.substring(2));
        }
        boolean isLandline = digits.startsWith("0") && digits.length() >= 10 && digits.length() <= 12;
        return isMobile(digits) || (withLandlines && isLandline);
    }

    private static boolean isMobile(String digits) {
        return digits.length() == MOBILE_DIGITS && digits.charAt(0) == '1' && digits.charAt(1) >= '3';
    }

    private static String digits(String part) {
        StringBuilder digits = new StringBuilder(part.length());
        for (int i = 0; i < part.length(); i++) {
            if (isDigit(part.charAt(i))) {
                digits.append((char) ('0' + Character.digit(part.charAt(i), 10)));
            }
        }
        return digits.toString();
    }

    private static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
    }
}
