package org.urbanstat.parsing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the character that parts the cells of a text: the one that stands equally often in most of its lines. */
final class Delimiter {
    private static final List<Character> CANDIDATES = List.of(',', '\t', ';', '\uff0c');
    private static final int LINES = 40;
    private static final int CHARACTERS = 100_000;

    private Delimiter() {}

    static char of(String text) {
        char best = ',';
        long bestScore = 0;
        for (char candidate : CANDIDATES) {
            long score = score(text, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /** Lines that agree on the most frequent count come first, then the count itself. */
    private static long score(String text, char delimiter) {
        Map<Integer, Integer> linesByCount = new HashMap<>();
        int count = 0;
        int lines = 0;
        boolean isQuoted = false;
        int end = Math.min(text.length(), CHARACTERS);
        for (int i = 0; i < end && lines < LINES; i++) {
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
