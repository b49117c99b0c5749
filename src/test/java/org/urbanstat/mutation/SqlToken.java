package org.urbanstat.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, number, text, parameter or sign of a statement.
 *
 * @param depth how many parentheses are open around it; a parenthesis itself counts as outside
 */
record SqlToken(String text, int start, int end, int depth) {
    private static final Pattern TOKEN =
            Pattern.compile("--[^\n]*|'(?:[^']|'')*'|::|:[a-z_]+|\\{[a-z_.]+}|[A-Za-z_][A-Za-z_0-9]*"
                    + "|[0-9]+(?:\\.[0-9]+)?|<=|>=|<>|!~|->>|\\|\\||[^\\s]");

    static List<SqlToken> of(String sql) {
        List<SqlToken> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(sql);
        int depth = 0;
        while (matcher.find()) {
            String text = matcher.group();
            if (text.startsWith("--")) {
                continue;
            }
            depth -= text.equals(")") ? 1 : 0;
            tokens.add(new SqlToken(text, matcher.start(), matcher.end(), depth));
            depth += text.equals("(") ? 1 : 0;
        }
        return tokens;
    }

    boolean is(String... words) {
        return List.of(words).contains(text);
    }

    /** Whether a value can end with it, so that a sign behind it has two sides. */
    boolean endsValue() {
        return text.matches("[a-z_0-9]+|'.*'|\\)|:[a-z_]+|\\{.*}|[0-9.]+")
                && !is(
                        "select", "then", "else", "when", "and", "or", "not", "by", "where", "on", "case", "as",
                        "between");
    }

    boolean isWord() {
        return Character.isLetter(text.charAt(0)) || text.charAt(0) == '_';
    }

    boolean isNumber() {
        return Character.isDigit(text.charAt(0));
    }

    boolean isText() {
        return text.charAt(0) == '\'';
    }
}
