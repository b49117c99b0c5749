package org.urbanstat.mutation;

import java.util.ArrayList;
import java.util.List;

/** Each condition of a filter or join left out. It stays in the text, so that its parameters do. */
final class ConditionEdits {
    private final String sql;
    private final List<SqlToken> tokens;

    ConditionEdits(String sql, List<SqlToken> tokens) {
        this.sql = sql;
        this.tokens = tokens;
    }

    List<SqlEdit> all() {
        List<SqlEdit> edits = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (isStart(i)) {
                add(i + 1, edits);
            }
        }
        return edits;
    }

    private boolean isStart(int at) {
        return tokens.get(at).is("where", "having")
                || tokens.get(at).is("on")
                        && at > 0
                        && !tokens.get(at - 1).is("distinct")
                        && !isNext(at, "conflict", "commit");
    }

    private void add(int from, List<SqlEdit> edits) {
        int depth = tokens.get(from).depth();
        List<Integer> borders = new ArrayList<>(List.of(from));
        int end = from;
        int cases = 0;
        boolean isChoice = false;
        boolean isBetween = false;
        for (; end < tokens.size() && !isEnd(end, depth); end++) {
            SqlToken token = tokens.get(end);
            cases += token.is("case") ? 1 : 0;
            cases -= token.is("end") ? 1 : 0;
            if (token.depth() != depth || cases > 0) {
                continue;
            }
            isChoice |= token.is("or");
            if (token.is("and") && !isBetween) {
                borders.add(end + 1);
            }
            isBetween = token.is("between") || isBetween && !token.is("and");
        }
        if (isChoice) {
            edits.add(dropped(from, end - 1));
            return;
        }
        for (int i = 0; i < borders.size(); i++) {
            int last = i + 1 < borders.size() ? borders.get(i + 1) - 2 : end - 1;
            if (!tokens.get(borders.get(i)).is("true")) {
                edits.add(dropped(borders.get(i), last));
            }
        }
    }

    private SqlEdit dropped(int first, int last) {
        int start = tokens.get(first).start();
        int end = tokens.get(last).end();
        return new SqlEdit(start, end, "(" + sql.substring(start, end) + " or true)");
    }

    private boolean isEnd(int at, int depth) {
        SqlToken token = tokens.get(at);
        boolean isJoin = token.is("left", "full", "cross") && isNext(at, "join");
        return token.depth() < depth
                || token.depth() == depth
                        && (isJoin
                                || token.is(
                                        "group",
                                        "order",
                                        "having",
                                        "limit",
                                        "union",
                                        "join",
                                        "returning",
                                        "where",
                                        "on",
                                        ";"));
    }

    private boolean isNext(int at, String... words) {
        return at + 1 < tokens.size() && tokens.get(at + 1).is(words);
    }
}
