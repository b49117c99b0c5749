package org.urbanstat.database;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row in COPY's text format: tab between values, backslash before what would be mistaken, \N for null. */
final class CopiedLine {
    private CopiedLine() {}

    /** @param line with the newline at its end */
    static @Nullable String[] values(byte[] line) {
        String text = new String(line, 0, line.length - 1, StandardCharsets.UTF_8);
        List<@Nullable String> values = new ArrayList<>();
        int from = 0;
        for (int tab = text.indexOf('\t'); tab >= 0; tab = text.indexOf('\t', from)) {
            values.add(value(text.substring(from, tab)));
            from = tab + 1;
        }
        values.add(value(text.substring(from)));
        return values.toArray(new @Nullable String[0]);
    }

    private static @Nullable String value(String written) {
        if (written.indexOf('\\') < 0) {
            return written;
        }
        return written.equals("\\N") ? null : unescaped(written);
    }

    private static String unescaped(String written) {
        StringBuilder value = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '\\' && i + 1 < written.length()) {
                i++;
                value.append(meant(written.charAt(i)));
            } else {
                value.append(c);
            }
        }
        return value.toString();
    }

    private static char meant(char escaped) {
        return switch (escaped) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> '\u000B';
            default -> escaped;
        };
    }
}
