package org.urbanstat.explanation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Rows under one list of policies beside those under another, by key; whoever is on either side has a move. */
record Paired<T>(Map<String, T> before, Map<String, T> after) {
    /** What becomes of one row. */
    interface Move<T, R> {
        /** @param any the later row where there is one, else the earlier */
        R of(T any, @Nullable T was, @Nullable T is);
    }

    /** In order of keys. */
    <R> List<R> moves(Move<T, R> move) {
        Map<String, T> all = new TreeMap<>(before);
        all.putAll(after);
        return all.entrySet().stream()
                .map(row -> move.of(row.getValue(), before.get(row.getKey()), after.get(row.getKey())))
                .toList();
    }
}
