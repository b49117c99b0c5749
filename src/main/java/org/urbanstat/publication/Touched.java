package org.urbanstat.publication;

/**
 * Which counties a candidate can differ in from the last release. The others are as they are published, and neither
 * compared nor asked about.
 */
public enum Touched {
    /** Any: definitions, the program or the calendar are others, or there was no release. */
    ALL {
        @Override
        String has(String column) {
            return "true";
        }
    },
    /** Those of {@code pipeline.touched_area}. */
    SOME {
        @Override
        String has(String column) {
            return "(left(" + column + ", 6) in (select k.county_code from pipeline.touched_county k) or " + column
                    + " is null)";
        }
    };

    /** A condition in SQL: the area that a column names, of 6 or more digits, is or lies in one of them, or is none. */
    abstract String has(String column);

    /** A query in which {@code {touched COLUMN}} stands for that condition. */
    String in(String query) {
        return java.util.regex.Pattern.compile("\\{touched ([a-z_.]+)}")
                .matcher(query)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(has(found.group(1))));
    }
}
