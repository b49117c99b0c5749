package org.urbanstat.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Each key of an order turned round. Left out are those that {@code distinct on} names, of which the order decides nothing,
 * and the order in which rows are written, which nobody can see.
 */
final class OrderEdits {
    private final String sql;
    private final List<SqlToken> tokens;

    OrderEdits(String sql, List<SqlToken> tokens) {
        this.sql = sql;
        this.tokens = tokens;
    }

    List<SqlEdit> all() {
        List<SqlEdit> edits = new ArrayList<>();
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i).is("by") && tokens.get(i - 1).is("order") && !isOfWriting(i)) {
                add(i + 1, edits);
            }
        }
        return edits;
    }

    private void add(int from, List<SqlEdit> edits) {
        int depth = tokens.get(from).depth();
        Set<String> distinct = distinct(from);
        int start = from;
        for (int i = from; i <= tokens.size(); i++) {
            if (isEnd(i, depth) || tokens.get(i).is(",") && tokens.get(i).depth() == depth) {
                if (!distinct.contains(sql.substring(
                        tokens.get(start).start(), tokens.get(i - 1).end()))) {
                    edits.add(turned(start, i - 1));
                }
                start = i + 1;
            }
            if (isEnd(i, depth)) {
                return;
            }
        }
    }

    private boolean isOfWriting(int at) {
        boolean isWriting = tokens.get(0).is("insert") || tokens.get(0).is("create");
        return isWriting
                && tokens.get(at).depth() == 0
                && tokens.subList(at, tokens.size()).stream().noneMatch(t -> t.is("limit"));
    }

    /** Keys of the nearest {@code distinct on} before, at the same depth. */
    private Set<String> distinct(int at) {
        for (int i = at; i > 1; i--) {
            if (tokens.get(i).is("on")
                    && tokens.get(i - 1).is("distinct")
                    && tokens.get(i).depth() == tokens.get(at).depth()) {
                String keys =
                        sql.substring(tokens.get(i + 1).end(), tokens.get(at).start());
                return Set.of(keys.substring(0, keys.indexOf(')')).split(", "));
            }
            if (tokens.get(i).depth() < tokens.get(at).depth()) {
                return Set.of();
            }
        }
        return Set.of();
    }

    private SqlEdit turned(int first, int last) {
        int start = tokens.get(first).start();
        int end = tokens.get(last).end();
        if (tokens.get(last).is("desc")) {
            return new SqlEdit(
                    start, end, sql.substring(start, tokens.get(last - 1).end()));
        }
        return new SqlEdit(start, end, sql.substring(start, end) + " desc");
    }

    private boolean isEnd(int at, int depth) {
        return at == tokens.size()
                || tokens.get(at).depth() < depth
                || tokens.get(at).depth() == depth && tokens.get(at).is("limit", ";");
    }
}
