package org.urbanstat.validation;

import org.urbanstat.definitions.Form.Frequency;

/** In SQL, of {@code r.period}: the last day of the period behind it, the first of a school year. */
final class NextPeriod {
    private NextPeriod() {}

    static String lastDay(Frequency frequency) {
        return switch (frequency) {
            case YEAR -> "make_date(left(r.period, 4)::integer + 1, 12, 31)";
            case SCHOOL_YEAR -> "make_date(left(r.period, 4)::integer + 1, 9, 1)";
            case MONTH -> "(to_date(r.period, 'YYYY-MM') + interval '2 months' - interval '1 day')::date";
        };
    }

    /** The period behind it. */
    static String key(Frequency frequency) {
        return switch (frequency) {
            case YEAR, SCHOOL_YEAR -> "(r.period::integer + 1)::text";
            case MONTH -> "to_char(to_date(r.period, 'YYYY-MM') + interval '1 month', 'YYYY-MM')";
        };
    }
}
