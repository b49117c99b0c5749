package org.urbanstat.definitions;

import java.time.LocalDate;
import java.util.List;
import org.urbanstat.vocabulary.AreaCode;

/**
 * One dated line of the register of divisions.
 *
 * @param aliases short, former and mistyped names under which the place is known
 * @param parentCode digits of the area above; empty for the topmost
 * @param classCode urban-rural class of a unit (111 112 121 122 123 urban, 210 220 rural); empty above the unit
 * @param validFrom first day on which the line holds
 * @param validTo first day on which it no longer holds; {@link LocalDate#MAX} when open
 */
public record Area(
        AreaCode code,
        String name,
        List<String> aliases,
        String parentCode,
        String classCode,
        LocalDate validFrom,
        LocalDate validTo) {
    /**
     * As every record is written, and some twenty times as fast. The hash of a county's part of the register is taken of it:
     * another form would have all files read again.
     */
    @Override
    public String toString() {
        return "Area[code=" + code + ", name=" + name + ", aliases=" + aliases + ", parentCode=" + parentCode
                + ", classCode=" + classCode + ", validFrom=" + validFrom + ", validTo=" + validTo + "]";
    }

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && day.isBefore(validTo);
    }

    /** Whether the class is urban (1xx); meaningful for units. */
    public boolean isUrban() {
        return classCode.startsWith("1");
    }

    /** Whether the unit is part of the built-up city proper (城区): class 111 or 112. */
    public boolean isCityProper() {
        return classCode.equals("111") || classCode.equals("112");
    }
}
