package org.urbanstat.publication;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a candidate can differ from the last release. The rest is as it is published, and neither compared nor asked
 * about.
 */
public enum Touched {
    /** Anywhere: definitions, the program or the calendar are others, or there was no release. */
    ALL {
        @Override
        String area(String column) {
            return "true";
        }

        @Override
        String county(String column) {
            return "true";
        }
    },
    /** In the areas of {@code pipeline.touched_area}. */
    SOME {
        @Override
        String area(String column) {
            return column + " in (select k.area_code from pipeline.touched_area k)";
        }

        @Override
        String county(String column) {
            return "left(" + column + ", 6) in (select k.county_code from pipeline.touched_county k)";
        }
    };

    private static final Pattern PLACE = Pattern.compile("\\{touched ([a-z_.]+)}");

    /** A condition in SQL: the area that a column names was touched. */
    abstract String area(String column);

    /** A condition in SQL: the area that a column names is or lies in a county of which anything was touched. */
    abstract String county(String column);

    /** A query in which {@code {touched COLUMN}} stands for that of the county: sums and shares of one need all of it. */
    String in(String query) {
        return PLACE.matcher(query).replaceAll(found -> Matcher.quoteReplacement(county(found.group(1))));
    }
}
