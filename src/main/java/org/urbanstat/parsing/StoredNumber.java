package org.urbanstat.parsing;

import java.math.BigDecimal;

/** A number as a file stores it, written out: the float residue stays, the exponent goes. */
final class StoredNumber {
    /** No double needs more digits on either side of the point. */
    private static final int MOST_DIGITS = 400;

    private StoredNumber() {}

    /** The shortest plain decimal; the text itself where it is no number. */
    static String plain(String stored) {
        String text = stored.strip();
        if (isShortInteger(text)) {
            return text;
        }
        try {
            BigDecimal number = new BigDecimal(text).stripTrailingZeros();
            return isWithinDouble(number) ? number.toPlainString() : text;
        } catch (NumberFormatException e) {
            return text;
        }
    }

    static String plain(double stored) {
        return plain(Double.toString(stored));
    }

    private static boolean isWithinDouble(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
    }

    private static boolean isShortInteger(String text) {
        if (text.isEmpty() || text.length() > 18 || (text.charAt(0) == '0' && text.length() > 1)) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
