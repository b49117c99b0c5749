package org.urbanstat.publication;

import java.util.Map;
import java.util.stream.Collectors;
import org.urbanstat.vocabulary.JsonText;

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

    /** As the database keeps it: rows by table. */
    String json() {
        return changedRows.entrySet().stream()
                .map(e -> JsonText.quoted(e.getKey()) + ": " + e.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
