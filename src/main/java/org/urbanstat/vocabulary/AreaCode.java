package org.urbanstat.vocabulary;

import java.util.Objects;

/**
 * A statistical division code (统计用区划代码): six digits for a county, nine for a town, twelve for a unit.
 *
 * @param digits the code without padding zeros; {@code 620982100}, not {@code 620982100000}
 */
public record AreaCode(String digits) implements Comparable<AreaCode> {
    public AreaCode {
        Objects.requireNonNull(digits);
        if (!isWellFormed(digits)) {
            throw new IllegalArgumentException("a division code has 6, 9 or 12 digits, not \"" + digits + "\"");
        }
    }

    /**
     * Whether the text could be a code; says nothing of whether such a place exists. Asked a million times when the
     * register of a country is read, so without a regular expression.
     */
    public static boolean isWellFormed(String text) {
        return switch (text.length()) {
            case 6, 9, 12 -> hasDigitsOnly(text);
            default -> false;
        };
    }

    private static boolean hasDigitsOnly(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    public AreaLevel level() {
        return switch (digits.length()) {
            case 6 -> AreaLevel.COUNTY;
            case 9 -> AreaLevel.TOWN;
            default -> AreaLevel.UNIT;
        };
    }

    /** The six-digit county that this code lies in. */
    public AreaCode county() {
        return new AreaCode(digits.substring(0, 6));
    }

    /** The nine-digit town that this code lies in; a county has none. */
    public AreaCode town() {
        if (level() == AreaLevel.COUNTY) {
            throw new IllegalStateException("the county " + digits + " lies in no town");
        }
        return new AreaCode(digits.substring(0, 9));
    }

    /** The last three digits as a number: of a town 100 to 199 are 镇, of a unit 200 to 399 are villages. */
    public int ordinal() {
        return Integer.parseInt(digits.substring(digits.length() - 3));
    }

    /** Whether a twelve-digit code names a village (村): last three digits 200 to 399 or 500 to 599. */
    public boolean isVillage() {
        return level() == AreaLevel.UNIT && isOfVillage(ordinal());
    }

    /** Whether the last three digits of a unit's code are those of a village. */
    public static boolean isOfVillage(int ordinal) {
        return ordinal >= 200 && ordinal <= 399 || ordinal >= 500 && ordinal <= 599;
    }

    @Override
    public int compareTo(AreaCode other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
