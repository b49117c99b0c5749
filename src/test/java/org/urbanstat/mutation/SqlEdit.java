package org.urbanstat.mutation;

/** The piece of a statement from start to end, and what stands there instead. */
record SqlEdit(int start, int end, String replacement) {
    static SqlEdit of(SqlToken token, String replacement) {
        return new SqlEdit(token.start(), token.end(), replacement);
    }

    String in(String sql) {
        return sql.substring(0, start) + replacement + sql.substring(end);
    }

    /** As {@code a → b}, in one line. */
    String change(String sql) {
        return oneLine(sql.substring(start, end)) + " → " + oneLine(replacement);
    }

    private static String oneLine(String text) {
        return text.isBlank() ? "nothing" : text.strip().replaceAll("\\s+", " ");
    }
}
