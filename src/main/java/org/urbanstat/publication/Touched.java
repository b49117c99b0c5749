package org.urbanstat.publication;

import java.util.regex.MatchResult;
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

        @Override
        String isCounty(String column) {
            return "true";
        }

        @Override
        String rows(String table, String alias, String column) {
            return table + " " + alias;
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
            return isCounty("left(" + column + ", 6)");
        }

        @Override
        String isCounty(String column) {
            return column + " in (select k.county_code from pipeline.touched_county k)";
        }

        @Override
        String rows(String table, String alias, String column) {
            String county = alias + "_of.county_code";
            return "pipeline.touched_county %1$s_of join %2$s %1$s on %1$s.%3$s between %4$s and %4$s || '999'"
                    .formatted(alias, table, column, county);
        }
    };

    private static final Pattern PLACE =
            Pattern.compile("\\{(touched|county|area|rows) (?:([a-z_.]+) )?([a-z]+)\\.([a-z_]+)}");

    /** A condition in SQL: the area that a column names was touched. */
    abstract String area(String column);

    /** A condition in SQL: the area that a column names is or lies in a county of which anything was touched. */
    abstract String county(String column);

    /** A condition in SQL: the county that a column names is one of which anything was touched; an index may serve it. */
    abstract String isCounty(String column);

    /** What stands behind from: the rows of a table of which {@link #county} holds, found by an index on the column. */
    abstract String rows(String table, String alias, String column);

    /**
     * A query in which {@code {touched COLUMN}} stands for that of the county: sums and shares of one need all of it;
     * {@code {county COLUMN}} for the same of a column that holds counties alone; {@code {rows TABLE COLUMN}} for the rows of
     * a table of which it holds; {@code {area COLUMN}} for that of the area itself, of what follows from its returns alone.
     */
    String in(String query) {
        return PLACE.matcher(query).replaceAll(found -> Matcher.quoteReplacement(place(found)));
    }

    private String place(MatchResult found) {
        String alias = found.group(3);
        String column = found.group(4);
        return switch (found.group(1)) {
            case "county" -> isCounty(alias + "." + column);
            case "area" -> area(alias + "." + column);
            case "rows" -> rows(found.group(2), alias, column);
            default -> county(alias + "." + column);
        };
    }
}
