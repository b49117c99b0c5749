package org.urbanstat.explanation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;

/** The returns that a release rests on. They are read a county at a time and kept, since figures share them. */
final class ReturnsOfRelease {
    private final ReturnRows rows;
    private final Map<String, ReturnsOfYear> read = new HashMap<>();

    ReturnsOfRelease(JdbcClient jdbc, long release) {
        this.rows = new ReturnRows(jdbc, release);
    }

    /** Those of a form and year from the towns of the area's county. */
    ReturnsOfYear of(FormCode form, Period year, AreaCode area) {
        AreaCode county = area.county();
        return read.computeIfAbsent(form + " " + year + " " + county, key -> rows.of(form, periods(year), county));
    }

    /** The year and its months: a form is of one kind or the other. */
    private static List<Period> periods(Period year) {
        return Stream.concat(
                        Stream.of(year), IntStream.rangeClosed(1, 12).mapToObj(m -> Period.ofMonth(year.year(), m)))
                .toList();
    }
}
