package org.urbanstat.mutation;

import java.util.ArrayList;
import java.util.List;

/** Aggregates and choices exchanged for their neighbours; coalesce without its first or its other values. */
final class CallEdits {
    private final String sql;
    private final List<SqlToken> tokens;

    CallEdits(String sql, List<SqlToken> tokens) {
        this.sql = sql;
        this.tokens = tokens;
    }

    List<SqlEdit> all() {
        List<SqlEdit> edits = new ArrayList<>();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).isWord() && tokens.get(i + 1).is("(")) {
                add(i, edits);
            }
        }
        return edits;
    }

    private void add(int at, List<SqlEdit> edits) {
        SqlToken name = tokens.get(at);
        switch (name.text()) {
            case "min" -> edits.add(SqlEdit.of(name, "max"));
            case "max" -> edits.add(SqlEdit.of(name, "min"));
            case "least" -> edits.add(SqlEdit.of(name, "greatest"));
            case "greatest" -> edits.add(SqlEdit.of(name, "least"));
            case "bool_or" -> edits.add(SqlEdit.of(name, "bool_and"));
            case "row_number" -> edits.add(SqlEdit.of(name, "rank"));
            case "sum" -> {
                edits.add(SqlEdit.of(name, "max"));
                edits.add(SqlEdit.of(name, "count"));
            }
            case "count" -> edits.add(counted(at));
            case "coalesce" -> edits.addAll(withoutOne(at));
            case "abs", "sign" -> edits.add(SqlEdit.of(name, ""));
            default -> {}
        }
    }

    private SqlEdit counted(int at) {
        boolean isOfRows = tokens.get(at + 2).is("*");
        int close = close(at + 1);
        return isOfRows
                ? new SqlEdit(tokens.get(at).start(), tokens.get(at).end(), "1 + count")
                : new SqlEdit(tokens.get(at + 1).end(), tokens.get(close).start(), "*");
    }

    private List<SqlEdit> withoutOne(int at) {
        int close = close(at + 1);
        int comma = at + 2;
        while (!(tokens.get(comma).is(",")
                && tokens.get(comma).depth() == tokens.get(at).depth() + 1)) {
            comma++;
        }
        int start = tokens.get(at).start();
        int end = tokens.get(close).end();
        String first = sql.substring(tokens.get(at + 1).end(), tokens.get(comma).start());
        String rest = sql.substring(tokens.get(comma).end(), tokens.get(close).start());
        return List.of(new SqlEdit(start, end, first.strip()), new SqlEdit(start, end, rest.strip()));
    }

    private int close(int open) {
        int close = open + 1;
        while (!(tokens.get(close).is(")")
                && tokens.get(close).depth() == tokens.get(open).depth())) {
            close++;
        }
        return close;
    }
}
