package org.urbanstat.vocabulary;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A reporting period (报告期): a year {@code 2024}, or a month {@code 2024-03}. The school year 2024-2025 is
 * {@code 2024}.
 */
public record Period(String text) implements Comparable<Period> {
    private static final Pattern SHAPE = Pattern.compile("(19|20)[0-9]{2}(-(0[1-9]|1[0-2]))?");

    public Period {
        Objects.requireNonNull(text);
        if (!isWellFormed(text)) {
            throw new IllegalArgumentException("a period is YYYY or YYYY-MM, not \"" + text + "\"");
        }
    }

    public static boolean isWellFormed(String text) {
        return SHAPE.matcher(text).matches();
    }

    public static Period ofYear(int year) {
        return new Period(Integer.toString(year));
    }

    public static Period ofMonth(int year, int month) {
        return new Period(YearMonth.of(year, month).toString());
    }

    public int year() {
        return Integer.parseInt(text.substring(0, 4));
    }

    public boolean isMonth() {
        return text.length() > 4;
    }

    /** The year that this period lies in. */
    public Period asYear() {
        return new Period(text.substring(0, 4));
    }

    /** The same month, or the year, one year earlier. */
    public Period yearBefore() {
        return new Period((year() - 1) + text.substring(4));
    }

    /** The last day of the period, the day of which a return is checked against the register. */
    public LocalDate lastDay() {
        return isMonth() ? YearMonth.parse(text).atEndOfMonth() : LocalDate.of(year(), 12, 31);
    }

    @Override
    public int compareTo(Period other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
