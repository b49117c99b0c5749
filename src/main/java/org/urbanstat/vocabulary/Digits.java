package org.urbanstat.vocabulary;

/** Texts of the ten ASCII digits, told without a pattern: every cell of a country is asked. */
public final class Digits {
    private Digits() {}

    /** Whether the text holds nothing else; so it is of the empty one. */
    public static boolean alone(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
