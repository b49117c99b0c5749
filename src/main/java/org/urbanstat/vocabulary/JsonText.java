package org.urbanstat.vocabulary;

/** A string as JSON writes it. */
public final class JsonText {
    private JsonText() {}

    /** The text between quotes, on one line for every reader: line separators are escaped too. */
    public static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        text.chars().forEach(c -> quoted.append(escaped((char) c)));
        return quoted.append('"').toString();
    }

    private static String escaped(char character) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default ->
                character < 0x20 || character == 0x2028 || character == 0x2029
                        ? String.format("\\u%04x", (int) character)
                        : String.valueOf(character);
        };
    }
}
