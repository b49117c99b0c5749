package org.urbanstat.vocabulary;

import java.util.List;
import java.util.stream.Collectors;

/** What a person reads, in both languages. */
public record Text(String zh, String en) {
    /** Several sentences beside one figure, one behind the other. */
    public static Text joined(List<Text> sentences) {
        return new Text(
                sentences.stream().map(Text::zh).collect(Collectors.joining(";")),
                sentences.stream().map(Text::en).collect(Collectors.joining("; ")));
    }

    public String in(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }
}
