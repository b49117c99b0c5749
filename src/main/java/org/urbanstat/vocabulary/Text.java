package org.urbanstat.vocabulary;

/** What a person reads, in both languages. */
public record Text(String zh, String en) {
    public String in(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }
}
