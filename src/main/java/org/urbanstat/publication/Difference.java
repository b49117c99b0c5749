package org.urbanstat.publication;

import java.util.Map;

/**
 * How a candidate differs from what is published.
 *
 * @param changedRows number of rows, by table, that are new, changed or gone; tables without any are left out
 */
public record Difference(Map<String, Long> changedRows) {
    public long total() {
        return changedRows.values().stream().mapToLong(Long::longValue).sum();
    }

    public boolean isEmpty() {
        return total() == 0;
    }
}
