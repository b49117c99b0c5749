package org.urbanstat.parsing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What parts the cells of a text: what its first line states ({@code sep=;}), else the character that stands equally
 * often in most of its lines.
 *
 * @param stated how many characters the line has that states it, its end included; 0 where none does
 */
record Delimiter(char character, int stated) {
    private static final List<Character> CANDIDATES = List.of(',', '\t', ';', '\uff0c');
    private static final Pattern STATED = Pattern.compile("\ufeff?\"?[sS][eE][pP]=([^\\r\\n\"])\"?(?:\\r\\n|\\n|\\r)");
    private static final int LINES = 40;

    /** @param head how the text begins */
    static Delimiter of(String head) {
        Matcher stated = STATED.matcher(head);
        if (stated.lookingAt()) {
            return new Delimiter(stated.group(1).charAt(0), stated.end());
        }
        char best = ',';
        long bestScore = 0;
        for (char candidate : CANDIDATES) {
            long score = score(head, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return new Delimiter(best, 0);
    }

    /** Lines that agree on the most frequent count come first, then the count itself. */
    private static long score(String text, char delimiter) {
        Map<Integer, Integer> linesByCount = new HashMap<>();
        int count = 0;
        int lines = 0;
        boolean isQuoted = false;
        for (int i = 0; i < text.length() && lines < LINES; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                isQuoted = !isQuoted;
            } else if (c == delimiter && !isQuoted) {
                count++;
            } else if (c == '\n' && !isQuoted) {
                linesByCount.merge(count, 1, Integer::sum);
                lines++;
                count = 0;
            }
        }
        linesByCount.merge(count, 1, Integer::sum);
        return linesByCount.entrySet().stream()
                .filter(e -> e.getKey() > 0)
                .mapToLong(e -> e.getValue() * 1000L + Math.min(e.getKey(), 999))
                .max()
                .orElse(0);
    }
}
