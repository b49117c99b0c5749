package org.urbanstat.publication;

/**
 * A value that was published otherwise than it comes out now.
 *
 * @param key of the row, readably
 * @param column {@code *} where the row as a whole is missing on one side
 * @param published empty for none
 * @param recomputed empty for none
 */
public record RowDifference(String table, String key, String column, String published, String recomputed) {}
