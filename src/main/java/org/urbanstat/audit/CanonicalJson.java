package org.urbanstat.audit;

import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** JSON of which there is one spelling only, as RFC 8785 says: members sorted, no blanks, as few escapes as can be. */
final class CanonicalJson {
    private CanonicalJson() {}

    /** @param members by name, each value as JSON */
    static String object(SortedMap<String, String> members) {
        return members.entrySet().stream().map(CanonicalJson::member).collect(Collectors.joining(",", "{", "}"));
    }

    private static String member(Map.Entry<String, String> member) {
        return quoted(member.getKey()) + ':' + member.getValue();
    }

    /** A string as JSON writes it. PostgreSQL's jsonb spells it the same. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            append(quoted, text.charAt(i));
        }
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder quoted, char character) {
        switch (character) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\b' -> quoted.append("\\b");
            case '\f' -> quoted.append("\\f");
            case '\n' -> quoted.append("\\n");
            case '\r' -> quoted.append("\\r");
            case '\t' -> quoted.append("\\t");
            default -> {
                if (character < 0x20) {
                    quoted.append(String.format("\\u%04x", (int) character));
                } else {
                    quoted.append(character);
                }
            }
        }
    }
}
