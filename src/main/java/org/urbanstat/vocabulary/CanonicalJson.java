package org.urbanstat.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * JSON of which there is one text for one content (RFC 8785): no blanks, members in the order of their names by UTF-16
 * code units, strings escaped no further than JSON asks for. Of numbers it knows the whole ones, up to 2^53, that are
 * written alike everywhere.
 */
public final class CanonicalJson {
    private static final long LARGEST = 1L << 53;

    private CanonicalJson() {}

    /**
     * The text of a value.
     *
     * @param value null, a boolean, a string, an int or long, a list, or a map by strings
     * @throws IllegalArgumentException when it, or anything in it, is of another kind
     */
    public static String of(@Nullable Object value) {
        if (value == null || value instanceof Boolean) {
            return String.valueOf(value);
        }
        if (value instanceof String text) {
            return quoted(text);
        }
        if (value instanceof Integer || value instanceof Long) {
            return whole(((Number) value).longValue());
        }
        if (value instanceof List<?> list) {
            return list.stream().map(CanonicalJson::of).collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            return object(map);
        }
        throw new IllegalArgumentException(
                "no canonical JSON of a " + value.getClass().getName());
    }

    private static String whole(long number) {
        if (number > LARGEST || number < -LARGEST) {
            throw new IllegalArgumentException(number + " is not the same number for every reader of JSON");
        }
        return Long.toString(number);
    }

    private static String object(Map<?, ?> map) {
        Map<String, Object> ordered = new TreeMap<>();
        map.forEach((name, value) -> ordered.put((String) name, of(value)));
        return ordered.entrySet().stream()
                .map(member -> quoted(member.getKey()) + ":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        int plain = plainLength(text);
        if (plain == text.length()) {
            return '"' + text + '"';
        }
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"').append(text, 0, plain);
        text.chars().skip(plain).forEach(c -> quoted.append(escaped((char) c)));
        return quoted.append('"').toString();
    }

    /** Up to where nothing has to be escaped: of nearly every text to its end. */
    private static int plainLength(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c == '"' || c == '\\') {
                return i;
            }
        }
        return text.length();
    }

    private static String escaped(char character) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> character < 0x20 ? String.format("\\u%04x", (int) character) : String.valueOf(character);
        };
    }
}
