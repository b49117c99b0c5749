package org.urbanstat.publication;

/**
 * A column as it goes into the hash of a row: what says the same is written the same, in whatever session.
 *
 * @param type as PostgreSQL calls it
 */
record HashedColumn(String name, String type) {
    /** The expression in SQL. A decimal number is the same with and without zeros at its end. */
    String expression(String alias) {
        String column = alias + ".\"" + name + "\"";
        return switch (type) {
            case "timestamp with time zone" ->
                "to_char(" + column + " at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";
            case "numeric" -> "trim_scale(" + column + ")";
            default -> column;
        };
    }
}
