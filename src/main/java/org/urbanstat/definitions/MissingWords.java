package org.urbanstat.definitions;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.urbanstat.vocabulary.SimplifiedText;

/** What a form says of words that stand in the place of values, where it differs from what they say elsewhere. */
final class MissingWords {
    private MissingWords() {}

    static Map<String, MissingMeaning> read(Optional<Entry> entry) {
        Map<String, MissingMeaning> meanings = new LinkedHashMap<>();
        entry.map(Entry::pairs).orElse(Map.of()).forEach((meaning, words) -> {
            MissingMeaning meant = meaning.word(MissingMeaning.class);
            words.items().forEach(word -> {
                if (meanings.putIfAbsent(spelling(word.text()), meant) != null) {
                    word.report("duplicate.word", word.text());
                }
            });
        });
        return meanings;
    }

    /** As the cells are compared. */
    private static String spelling(String word) {
        String folded = Normalizer.normalize(word, Normalizer.Form.NFKC);
        return SimplifiedText.of(folded.replaceAll("\\s+", ""));
    }
}
