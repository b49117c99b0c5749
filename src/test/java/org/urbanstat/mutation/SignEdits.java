package org.urbanstat.mutation;

import java.util.ArrayList;
import java.util.List;

/** Comparisons at their boundary and turned round, + and − exchanged, numbers one more, texts another. */
final class SignEdits {
    private final List<SqlToken> tokens;

    SignEdits(List<SqlToken> tokens) {
        this.tokens = tokens;
    }

    List<SqlEdit> all() {
        List<SqlEdit> edits = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            for (String other : others(token, i)) {
                edits.add(SqlEdit.of(token, other));
            }
        }
        return edits;
    }

    private List<String> others(SqlToken token, int at) {
        return switch (token.text()) {
            case "<" -> List.of("<=", ">");
            case "<=" -> List.of("<", ">=");
            case ">" -> List.of(">=", "<");
            case ">=" -> List.of(">", "<=");
            case "<>" -> List.of("=");
            case "!~" -> List.of("~");
            case "=" -> isInCase(at) ? List.of("<>") : List.of();
            case "+" -> isBetweenValues(at) ? List.of("-") : List.of();
            case "-" -> List.of("+");
            case "true" -> isAfter(at, "on") ? List.of() : List.of("false");
            case "false" -> List.of("true");
            default -> ofLiteral(token, at);
        };
    }

    private List<String> ofLiteral(SqlToken token, int at) {
        if (token.isNumber()) {
            return List.of(String.valueOf(Long.parseLong(token.text().replace(".", "")) + 1));
        }
        // a zone that does not exist would be noticed by the server alone
        if (token.text().equals("'Asia/Shanghai'")) {
            return List.of("'UTC'");
        }
        boolean isName = isAfter(at, "collate") || at > 0 && tokens.get(at - 1).is("->>");
        return token.isText() && !isName ? List.of("'x" + token.text().substring(1)) : List.of();
    }

    /** In conditions of joins and filters an equality is dropped instead, which is harder to notice. */
    private boolean isInCase(int at) {
        int open = 0;
        for (int i = at; i >= 0; i--) {
            open += tokens.get(i).is("end") ? 1 : 0;
            if (tokens.get(i).is("case") && open-- == 0) {
                return true;
            }
        }
        return false;
    }

    private boolean isBetweenValues(int at) {
        return at > 0 && tokens.get(at - 1).endsValue();
    }

    private boolean isAfter(int at, String word) {
        return at > 0 && tokens.get(at - 1).is(word);
    }
}
