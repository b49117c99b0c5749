package org.urbanstat.validation;

import org.urbanstat.definitions.Form.Frequency;

/** What follows in SQL from {@code r.period}. A school return is as of the first day of its year. */
final class PeriodInSql {
    private PeriodInSql() {}

    /** The day that the return is as of. */
    static String lastDay(Frequency frequency) {
        return switch (frequency) {
            case YEAR -> "make_date(left(r.period, 4)::integer, 12, 31)";
            case SCHOOL_YEAR -> "make_date(left(r.period, 4)::integer, 9, 1)";
            case MONTH -> "(to_date(r.period, 'YYYY-MM') + interval '1 month' - interval '1 day')::date";
        };
    }

    /** The day that the return behind it is as of. */
    static String nextLastDay(Frequency frequency) {
        return switch (frequency) {
            case YEAR -> "make_date(left(r.period, 4)::integer + 1, 12, 31)";
            case SCHOOL_YEAR -> "make_date(left(r.period, 4)::integer + 1, 9, 1)";
            case MONTH -> "(to_date(r.period, 'YYYY-MM') + interval '2 months' - interval '1 day')::date";
        };
    }

    /** The period behind it. */
    static String next(Frequency frequency) {
        return switch (frequency) {
            case YEAR, SCHOOL_YEAR -> "(r.period::integer + 1)::text";
            case MONTH -> "to_char(to_date(r.period, 'YYYY-MM') + interval '1 month', 'YYYY-MM')";
        };
    }
}
