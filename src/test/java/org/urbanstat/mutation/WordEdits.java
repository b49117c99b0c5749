package org.urbanstat.mutation;

import java.util.ArrayList;
import java.util.List;

/** And and or, kinds of join and union, null and not null, distinct and not exchanged or left out. */
final class WordEdits {
    /** Most joins here go by a key to what must be there, where an outer one is the same statement. */
    private static final boolean OUTER = Boolean.getBoolean("mutated.outer");

    private final List<SqlToken> tokens;

    WordEdits(List<SqlToken> tokens) {
        this.tokens = tokens;
    }

    List<SqlEdit> all() {
        List<SqlEdit> edits = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            add(tokens.get(i), i, edits);
        }
        return edits;
    }

    private void add(SqlToken token, int at, List<SqlEdit> edits) {
        if (token.is("and") && !isOfBetween(at)) {
            edits.add(SqlEdit.of(token, "or"));
        } else if (token.is("or")) {
            edits.add(SqlEdit.of(token, "and"));
        } else if (token.is("is")) {
            addIs(token, at, edits);
        } else {
            addWord(token, at, edits);
        }
    }

    private void addWord(SqlToken token, int at, List<SqlEdit> edits) {
        if (token.is("left", "full") && isNext(at, "join")) {
            edits.add(SqlEdit.of(token, ""));
        } else if (OUTER && token.is("join") && !tokens.get(at - 1).is("left", "full", "cross")) {
            edits.add(SqlEdit.of(token, "left join"));
        } else if (token.is("not") && !tokens.get(at - 1).is("is")) {
            edits.add(SqlEdit.of(token, ""));
        } else if (token.is("distinct")
                && !isNext(at, "on")
                && !tokens.get(at - 1).is("is", "not")) {
            edits.add(SqlEdit.of(token, ""));
        } else if (token.is("union")) {
            SqlToken all = tokens.get(at + 1);
            edits.add(all.is("all") ? SqlEdit.of(all, "") : SqlEdit.of(token, "union all"));
        } else if (token.is("exists") && !tokens.get(at - 1).is("not", "if")) {
            edits.add(SqlEdit.of(token, "not exists"));
        }
    }

    private void addIs(SqlToken token, int at, List<SqlEdit> edits) {
        SqlToken next = tokens.get(at + 1);
        edits.add(next.is("not") ? SqlEdit.of(next, "") : SqlEdit.of(token, "is not"));
    }

    private boolean isNext(int at, String word) {
        return at + 1 < tokens.size() && tokens.get(at + 1).is(word);
    }

    private boolean isOfBetween(int at) {
        int depth = tokens.get(at).depth();
        for (int i = at - 1; i >= 0 && tokens.get(i).depth() >= depth; i--) {
            if (tokens.get(i).depth() == depth && tokens.get(i).is("and", "or", "where", "on", "when", "case")) {
                return false;
            }
            if (tokens.get(i).depth() == depth && tokens.get(i).is("between")) {
                return true;
            }
        }
        return false;
    }
}
